package io.siloscope.learn;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;

/// The four-layer network of FAST and LoGo: four times 3×3 convolution to 64 maps, batch normalisation, ReLU
/// and 2×2 max-pooling (odd sides round down); then one linear layer.
record Cnn4(int channels, int height, int width, int classes) implements Network {

    private static final int BLOCKS = 4;
    private static final int MAPS = 64;
    private static final int KERNEL = 3;
    private static final int SMALLEST = 1 << BLOCKS;
    private static final Shape ONE = new Shape(1, 1);
    private static final Shape TWO = new Shape(2, 2);
    private static final Shape NONE = new Shape(0, 0);
    private static final int CHANNEL_AXIS = 1;
    /// The share of the old running statistics that a step keeps: 1 - PyTorch's `momentum`.
    private static final float KEPT = 0.9f;
    private static final float EPSILON = 1e-5f;

    Cnn4 {
        if (height < SMALLEST || width < SMALLEST) {
            throw new IllegalArgumentException(
                    "CNN-4 takes images of " + SMALLEST + " pixels a side or more, not " + height + "×"
                            + width);
        }
    }

    @Override
    public List<Slot> slots() {
        var slots = new ArrayList<Slot>();
        for (int block = 1; block <= BLOCKS; block++) {
            int inputs = block == 1 ? channels : MAPS;
            int fanIn = inputs * KERNEL * KERNEL;
            String conv = conv(block);
            slots.add(Slot.drawn(conv + ".weight", fanIn, MAPS, inputs, KERNEL, KERNEL));
            slots.add(Slot.drawn(conv + ".bias", fanIn, MAPS));
            String norm = norm(block);
            slots.add(Slot.constant(norm + ".weight", 1, MAPS));
            slots.add(Slot.constant(norm + ".bias", 0, MAPS));
            slots.add(Slot.buffer(norm + ".running_mean", 0, MAPS));
            slots.add(Slot.buffer(norm + ".running_var", 1, MAPS));
            slots.add(Slot.buffer(norm + ".num_batches_tracked", 0));
        }
        int features = MAPS * (height / SMALLEST) * (width / SMALLEST);
        slots.add(Slot.drawn("linear.weight", features, classes, features));
        slots.add(Slot.constant("linear.bias", 0, classes));
        return slots;
    }

    @Override
    public NDArray features(NDArray input, State state, boolean training) {
        NDArray maps = channelsLast(input);
        for (int block = 1; block <= BLOCKS; block++) {
            maps = convolved(maps, state, conv(block));
            maps = normalised(maps, state, norm(block), training);
            // The published order is ReLU, then pooling: the same values and gradients, at four times the work.
            maps = Activation.relu(Pool.maxPool2d(maps, TWO, TWO, NONE, false));
        }
        return maps.reshape(input.getShape().get(0), -1);
    }

    /// The same array with the channels of a pixel beside each other in memory. Every layer keeps that order, in which
    /// the engine's convolution and pooling need no copies.
    private static NDArray channelsLast(NDArray input) {
        Shape shape = input.getShape();
        return input.transpose(0, 2, 3, 1).reshape(-1)
                .reshape(shape.get(0), shape.get(2), shape.get(3), shape.get(1)).transpose(0, 3, 1, 2);
    }

    private static NDArray convolved(NDArray maps, State state, String layer) {
        return Conv2d.conv2d(
                maps, state.get(layer + ".weight"), state.get(layer + ".bias"), ONE, ONE, ONE)
                .singletonOrThrow();
    }

    private static NDArray normalised(NDArray maps, State state, String layer, boolean training) {
        if (training) {
            state.get(layer + ".num_batches_tracked").addi(1);
        }
        return BatchNorm.batchNorm(
                maps,
                state.get(layer + ".running_mean"),
                state.get(layer + ".running_var"),
                state.get(layer + ".weight"),
                state.get(layer + ".bias"),
                CHANNEL_AXIS, KEPT, EPSILON, training).singletonOrThrow();
    }

    private static String conv(int block) {
        return "block" + block + ".conv";
    }

    private static String norm(int block) {
        return "block" + block + ".bn";
    }
}
