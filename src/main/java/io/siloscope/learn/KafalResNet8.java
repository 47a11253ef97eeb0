package io.siloscope.learn;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/// KAFAL's ResNet-8 with three stages of one block each, 16 to 64 maps (METHODS §1.2): a bare stem, bare shortcuts, one
/// more batch normalisation before the mean over all positions. Convolutions start normal with deviation
/// `√(2 / (kernel² · maps))`.
record KafalResNet8(int channels, int classes) implements Network {

    private static final int[] MAPS = {16, 32, 64};

    List<ResidualBlock> blocks() {
        List<ResidualBlock> blocks = new ArrayList<>();
        int inputs = MAPS[0];
        for (int stage = 0; stage < MAPS.length; stage++) {
            blocks.add(
                    new ResidualBlock("stage" + (stage + 1), inputs, MAPS[stage], stage == 0 ? 1 : 2, false,
                            KafalResNet8::convolution));
            inputs = MAPS[stage];
        }
        return blocks;
    }

    private static Slot convolution(String name, int maps, int inputs, int kernel) {
        return Slot.normal(name, Math.sqrt(2.0 / (kernel * kernel * maps)), maps, inputs, kernel, kernel);
    }

    @Override
    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        slots.add(convolution("stem.conv.weight", MAPS[0], channels, 3));
        blocks().forEach(block -> slots.addAll(block.slots()));
        int features = MAPS[MAPS.length - 1];
        slots.addAll(Layers.normalisation("head.bn", features));
        slots.add(Slot.drawn("linear.weight", features, classes, features));
        slots.add(Slot.drawn("linear.bias", features, classes));
        return slots;
    }

    @Override
    public NDArray features(NDArray input, State state, boolean training) {
        NDArray maps = Layers.convolved(Layers.channelsLast(input), state, "stem.conv", 1, 1);
        for (ResidualBlock block : blocks()) {
            maps = block.apply(maps, state, training);
        }
        return Layers.means(Activation.relu(Layers.normalised(maps, state, "head.bn", training)));
    }
}
