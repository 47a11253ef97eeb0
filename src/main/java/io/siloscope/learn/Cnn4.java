package io.siloscope.learn;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.pooling.Pool;

/// The four-layer network of FAST and LoGo: four times 3×3 convolution to 64 maps, batch normalisation, ReLU
/// and 2×2 max-pooling (odd sides round down); then one linear layer.
record Cnn4(int channels, int height, int width, int classes) implements Network {

    static final int BLOCKS = 4;
    private static final int MAPS = 64;
    private static final int KERNEL = 3;
    private static final int SMALLEST = 1 << BLOCKS;
    private static final Shape TWO = new Shape(2, 2);
    private static final Shape NONE = new Shape(0, 0);

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
            slots.addAll(Layers.normalisation(norm, MAPS));
        }
        int features = MAPS * (height / SMALLEST) * (width / SMALLEST);
        slots.add(Slot.drawn("linear.weight", features, classes, features));
        slots.add(Slot.constant("linear.bias", 0, classes));
        return slots;
    }

    @Override
    public NDArray features(NDArray input, State state, boolean training) {
        NDArray maps = Layers.channelsLast(input);
        for (int block = 1; block <= BLOCKS; block++) {
            maps = Layers.convolved(maps, state, conv(block));
            maps = Layers.normalised(maps, state, norm(block), training);
            // The published order is ReLU, then pooling: the same values and gradients, at four times the work.
            maps = Activation.relu(Pool.maxPool2d(maps, TWO, TWO, NONE, false));
        }
        return maps.reshape(input.getShape().get(0), -1);
    }

    private static String conv(int block) {
        return "block" + block + ".conv";
    }

    private static String norm(int block) {
        return "block" + block + ".bn";
    }
}
