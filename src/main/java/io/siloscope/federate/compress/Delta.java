package io.siloscope.federate.compress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.siloscope.format.FormatException;
import io.siloscope.format.Safetensors;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// One model sent as its difference from another that the receiver has. Large tensors are packed; small ones (biases, batch
/// normalisation's statistics and counters) travel whole and exact, since rounding could make a variance negative.
///
/// @param payload what is sent: safetensors bytes, each packed tensor in parts named after it
/// @param received the model that the receiver makes of it, bit for bit
/// @param lost what was left out, to be added to the next difference; nothing where compression has no feedback
public record Delta(byte[] payload, Weights received, Optional<Weights> lost) {

    /// Tensors with fewer numbers travel whole.
    static final int SMALL = 1024;

    /// Packs a model.
    ///
    /// @param base what the receiver has
    /// @param next what it should have
    /// @param left what earlier differences left out
    public static Delta of(Compression compression, Weights base, Weights next, Optional<Weights> left) {
        base.requireSameLayout(next);
        TensorCodec codec = compression.codec();
        Map<String, Safetensors.Raw> sent = new LinkedHashMap<>();
        Map<String, Tensor> received = new LinkedHashMap<>();
        Map<String, Tensor> lost = new LinkedHashMap<>();
        next.tensors().forEach((name, tensor) -> {
            if (tensor.size() < SMALL) {
                sent.put(name, Safetensors.Raw.of(tensor.toArray(), tensor.shape()));
                received.put(name, tensor);
            } else {
                float[] wanted = difference(tensor, base.tensor(name));
                left.ifPresent(before -> add(wanted, before.tensor(name)));
                Map<String, Safetensors.Raw> parts = codec.encode(wanted, tensor.shape());
                parts.keySet().stream().sorted()
                        .forEach(suffix -> sent.put(name + suffix, parts.get(suffix)));
                float[] got = codec.decode(parts, wanted.length);
                received.put(name, sum(base.tensor(name), got));
                for (int i = 0; i < wanted.length; i++) {
                    wanted[i] -= got[i];
                }
                lost.put(name, Tensor.of(wanted, tensor.shape()));
            }
        });
        return new Delta(Safetensors.write(sent), Weights.of(received),
                compression.feedback() ? Optional.of(Weights.of(lost)) : Optional.empty());
    }

    /// The model that a payload makes of the one that the receiver has.
    ///
    /// @throws FormatException when the payload does not fit
    public static Weights open(Compression compression, Weights base, byte[] payload) {
        TensorCodec codec = compression.codec();
        Map<String, Safetensors.Raw> sent = new LinkedHashMap<>(Safetensors.readRaw(payload));
        Map<String, Tensor> received = new LinkedHashMap<>();
        base.tensors().forEach((name, tensor) -> {
            if (tensor.size() < SMALL) {
                Safetensors.Raw whole = Parts.of(parts(sent, name), "", Safetensors.Type.F32, tensor.size());
                received.put(name, Tensor.of(whole.floats(), tensor.shape()));
            } else {
                received.put(name, sum(tensor, codec.decode(parts(sent, name), tensor.size())));
            }
        });
        if (!sent.isEmpty()) {
            throw new FormatException("The model has no place for " + sent.keySet());
        }
        return Weights.of(received);
    }

    /// Takes the parts of a tensor out of what was sent, by their suffixes.
    private static Map<String, Safetensors.Raw> parts(Map<String, Safetensors.Raw> sent, String name) {
        Map<String, Safetensors.Raw> parts = new LinkedHashMap<>();
        for (String suffix : new String[]{"", ".scales", ".line", ".places"}) {
            Safetensors.Raw part = sent.remove(name + suffix);
            if (part != null) {
                parts.put(suffix, part);
            }
        }
        return parts;
    }

    private static float[] difference(Tensor left, Tensor right) {
        float[] values = left.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] -= right.at(i);
        }
        return values;
    }

    private static void add(float[] values, Tensor more) {
        for (int i = 0; i < values.length; i++) {
            values[i] += more.at(i);
        }
    }

    private static Tensor sum(Tensor base, float[] difference) {
        float[] values = base.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] += difference[i];
        }
        return Tensor.of(values, base.shape());
    }
}
