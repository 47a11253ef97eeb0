package io.siloscope.math;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The state of a network: ordered, named tensors. Immutable, so safe to share between threads.
///
/// Names are those of PyTorch's state dictionary (for example `conv1.weight`). Batch-norm running statistics
/// are ordinary tensors; the counter `num_batches_tracked` is one float32.
public final class Weights {

    private final Map<String, Tensor> tensors;
    private volatile String digest = "";

    private Weights(Map<String, Tensor> tensors) {
        this.tensors = Collections.unmodifiableMap(tensors);
    }

    public static Weights of(Map<String, Tensor> tensors) {
        return new Weights(new LinkedHashMap<>(tensors));
    }

    /// The tensors by name, in order.
    public Map<String, Tensor> tensors() {
        return tensors;
    }

    public List<String> names() {
        return List.copyOf(tensors.keySet());
    }

    /// One tensor.
    ///
    /// @throws IllegalArgumentException when there is no tensor of that name
    public Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("No tensor named " + name + "; there are " + tensors.keySet());
        }
        return tensor;
    }

    /// The number of elements in all tensors.
    public long size() {
        return tensors.values().stream().mapToLong(Tensor::size).sum();
    }

    /// Element-wise sum.
    ///
    /// @throws IllegalArgumentException naming the first tensor whose name or shape differs
    public Weights plus(Weights other) {
        requireSameLayout(other);
        return map((name, tensor) -> {
            float[] sum = tensor.toArray();
            other.tensor(name).forEach((from, values, count) -> {
                for (int i = 0; i < count; i++) {
                    sum[from + i] += values[i];
                }
            });
            return sum;
        });
    }

    /// Every element times `factor`.
    public Weights scaled(double factor) {
        return map((_, tensor) -> {
            float[] product = tensor.toArray();
            for (int i = 0; i < product.length; i++) {
                product[i] = (float) (product[i] * factor);
            }
            return product;
        });
    }

    /// The Euclidean norm over all elements, summed in double.
    public double norm() {
        double[] squares = new double[1];
        tensors.values().forEach(tensor -> tensor.forEach((_, values, count) -> {
            for (int i = 0; i < count; i++) {
                squares[0] += (double) values[i] * values[i];
            }
        }));
        return Math.sqrt(squares[0]);
    }

    /// SHA-256 over names, shapes and little-endian bits, in order: equal digests mean equal weights. Computed once.
    public String digest() {
        if (digest.isEmpty()) {
            digest = digestOfAll();
        }
        return digest;
    }

    private String digestOfAll() {
        MessageDigest sha = Sha256.digest();
        tensors.forEach((name, tensor) -> {
            sha.update(name.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(4 * tensor.size()).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(tensor.buffer());
            sha.update(tensor.toString().getBytes(StandardCharsets.UTF_8));
            sha.update(bytes);
        });
        return Sha256.hex(sha);
    }

    /// The same weights with every tensor in memory.
    public Weights inMemory() {
        Map<String, Tensor> loaded = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> loaded.put(name, tensor.inMemory()));
        return new Weights(loaded);
    }

    /// Throws unless both hold tensors of the same names, order and shapes.
    ///
    /// @throws IllegalArgumentException naming the first difference
    public void requireSameLayout(Weights other) {
        if (!names().equals(other.names())) {
            throw new IllegalArgumentException("Tensor names differ: " + names() + " and " + other.names());
        }
        tensors.forEach((name, tensor) -> {
            if (!tensor.sameShape(other.tensor(name))) {
                throw new IllegalArgumentException(
                        "Tensor " + name + " is " + tensor + " here and " + other.tensor(name) + " there");
            }
        });
    }

    private Weights map(ElementMap function) {
        Map<String, Tensor> mapped = new LinkedHashMap<>();
        tensors.forEach(
                (name, tensor) -> mapped.put(name, Tensor.of(function.apply(name, tensor), tensor.shape())));
        return new Weights(mapped);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights that && names().equals(that.names()) && tensors.equals(that.tensors);
    }

    @Override
    public int hashCode() {
        return tensors.hashCode();
    }

    @Override
    public String toString() {
        return "Weights[" + tensors.size() + " tensors, " + size() + " elements]";
    }

    private interface ElementMap {
        float[] apply(String name, Tensor tensor);
    }
}
