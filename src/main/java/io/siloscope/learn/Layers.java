package io.siloscope.learn;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;

/// The layers that the networks share, as PyTorch defines them, and what their state holds.
final class Layers {

    private static final int CHANNEL_AXIS = 1;
    private static final Shape ONE = new Shape(1, 1);
    /// The share of the old running statistics that a step keeps: 1 - PyTorch's `momentum`.
    private static final float KEPT = 0.9f;
    private static final float EPSILON = 1e-5f;

    private Layers() {}

    /// The same array with the channels of a pixel beside each other in memory. Every layer keeps that order, in which
    /// the engine's convolution and pooling need no copies.
    static NDArray channelsLast(NDArray input) {
        Shape shape = input.getShape();
        return input.transpose(0, 2, 3, 1).reshape(-1)
                .reshape(shape.get(0), shape.get(2), shape.get(3), shape.get(1)).transpose(0, 3, 1, 2);
    }

    /// Convolution with the layer's weight and bias.
    static NDArray convolved(NDArray maps, State state, String layer) {
        return Conv2d.conv2d(maps, state.get(layer + ".weight"), state.get(layer + ".bias"), ONE, ONE, ONE)
                .singletonOrThrow();
    }

    /// Convolution without a bias.
    ///
    /// @param padding on each side, in pixels
    static NDArray convolved(NDArray maps, State state, String layer, int stride, int padding) {
        return Conv2d.conv2d(maps, state.get(layer + ".weight"), null, new Shape(stride, stride),
                new Shape(padding, padding), ONE).singletonOrThrow();
    }

    /// Batch normalisation.
    ///
    /// @param training use the batch's statistics and update the running ones
    static NDArray normalised(NDArray maps, State state, String layer, boolean training) {
        if (training) {
            state.get(layer + ".num_batches_tracked").addi(1);
        }
        return BatchNorm
                .batchNorm(maps, state.get(layer + ".running_mean"), state.get(layer + ".running_var"),
                        state.get(layer + ".weight"), state.get(layer + ".bias"), CHANNEL_AXIS, KEPT, EPSILON,
                        training)
                .singletonOrThrow();
    }

    /// The mean of each map over all positions: N×maps.
    static NDArray means(NDArray maps) {
        Shape shape = maps.getShape();
        return maps.reshape(shape.get(0), shape.get(1), -1).mean(new int[]{2});
    }

    /// The state of batch normalisation over so many maps.
    static List<Slot> normalisation(String layer, int maps) {
        return List.of(
                Slot.constant(layer + ".weight", 1, maps),
                Slot.constant(layer + ".bias", 0, maps),
                Slot.buffer(layer + ".running_mean", 0, maps),
                Slot.buffer(layer + ".running_var", 1, maps),
                Slot.buffer(layer + ".num_batches_tracked", 0));
    }
}
