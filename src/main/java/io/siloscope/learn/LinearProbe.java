package io.siloscope.learn;

import java.util.List;

import ai.djl.ndarray.NDArray;

/// One linear layer on frozen, un-normalised embeddings (FAST, Table II).
record LinearProbe(int dimension, int classes) implements Network {

    @Override
    public List<Slot> slots() {
        return List.of(
                Slot.drawn("linear.weight", dimension, classes, dimension),
                Slot.constant("linear.bias", 0, classes));
    }

    @Override
    public NDArray features(NDArray input, State state, boolean training) {
        return input;
    }
}
