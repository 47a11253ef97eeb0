package io.siloscope.learn;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/// FAST's "ResNet-8" with four stages of one block each, 64 to 512 maps (METHODS §1.2; the code of 2025, Table IV and
/// Fig. 4): a normalised stem, normalised shortcuts, the mean over all positions.
record FastResNet8(int channels, int classes) implements Network {

    private static final int[] MAPS = {64, 128, 256, 512};

    List<ResidualBlock> blocks() {
        List<ResidualBlock> blocks = new ArrayList<>();
        int inputs = MAPS[0];
        for (int stage = 0; stage < MAPS.length; stage++) {
            blocks.add(new ResidualBlock("stage" + (stage + 1), inputs, MAPS[stage], stage == 0 ? 1 : 2, true,
                    FastResNet8::convolution));
            inputs = MAPS[stage];
        }
        return blocks;
    }

    private static Slot convolution(String name, int maps, int inputs, int kernel) {
        return Slot.drawn(name, inputs * kernel * kernel, maps, inputs, kernel, kernel);
    }

    @Override
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        slots.add(convolution("stem.conv.weight", MAPS[0], channels, 3));
        slots.addAll(Layers.normalisation("stem.bn", MAPS[0]));
        blocks().forEach(block -> slots.addAll(block.slots()));
        int features = MAPS[MAPS.length - 1];
        slots.add(Slot.drawn("linear.weight", features, classes, features));
        slots.add(Slot.drawn("linear.bias", features, classes));
        return slots;
    }

    @Override
    public NDArray features(NDArray input, State state, boolean training) {
        NDArray stem = Layers.convolved(input, state, "stem.conv", 1, 1);
        NDArray maps = Activation.relu(Layers.normalised(stem, state, "stem.bn", training));
        for (ResidualBlock block : blocks()) {
            maps = block.apply(maps, state, training);
        }
        return Layers.means(maps);
    }
}
