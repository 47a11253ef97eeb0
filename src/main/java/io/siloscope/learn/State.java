package io.siloscope.learn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// A network's weights in native memory, which the manager given at birth frees. Used by one thread at a time.
final class State {

    private final Network network;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    /// A native copy of `weights`.
    ///
    /// @throws IllegalArgumentException when the weights are not this network's
    State(Network network, Weights weights, NDManager manager) {
        network.requireFits(weights);
        this.network = network;
        for (Slot slot : network.slots()) {
            arrays.put(
                    slot.name(),
                    manager.create(
                            weights.tensor(slot.name()).buffer(), shape(slot), DataType.FLOAT32));
        }
    }

    NDArray get(String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    /// A copy on the Java heap.
    Weights weights() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Slot slot : network.slots()) {
            tensors.put(slot.name(), Tensor.of(get(slot.name()).toFloatArray(), slot.shape()));
        }
        return Weights.of(tensors);
    }

    private static Shape shape(Slot slot) {
        long[] sides = new long[slot.shape().length];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = slot.shape()[i];
        }
        return new Shape(sides);
    }
}
