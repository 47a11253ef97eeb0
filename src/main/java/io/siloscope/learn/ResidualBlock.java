package io.siloscope.learn;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/// The basic block of residual networks (He et al. 2016): two 3×3 convolutions with batch normalisation, added to the
/// input, which goes through a 1×1 convolution where the shape changes.
///
/// @param name of the block in the state
/// @param normalisedShortcut whether batch normalisation follows that convolution
/// @param convolution makes the slot of a convolution's weight
record ResidualBlock(String name, int inputs, int maps, int stride, boolean normalisedShortcut,
        Convolution convolution) {

    /// The slot of a convolution's weight: a network has one rule for all of them.
    @FunctionalInterface
    interface Convolution {
        Slot slot(String name, int maps, int inputs, int kernel);
    }

    boolean changesShape() {
        return inputs != maps || stride != 1;
    }

    List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        slots.add(convolution.slot(name + ".conv1.weight", maps, inputs, 3));
        slots.addAll(Layers.normalisation(name + ".bn1", maps));
        slots.add(convolution.slot(name + ".conv2.weight", maps, maps, 3));
        slots.addAll(Layers.normalisation(name + ".bn2", maps));
        if (changesShape()) {
            slots.add(convolution.slot(name + ".shortcut.conv.weight", maps, inputs, 1));
            if (normalisedShortcut) {
                slots.addAll(Layers.normalisation(name + ".shortcut.bn", maps));
            }
        }
        return slots;
    }

    NDArray apply(NDArray input, State state, boolean training) {
        NDArray first = Layers.convolved(input, state, name + ".conv1", stride, 1);
        NDArray middle = Activation.relu(Layers.normalised(first, state, name + ".bn1", training));
        NDArray second = Layers.convolved(middle, state, name + ".conv2", 1, 1);
        NDArray changed = Layers.normalised(second, state, name + ".bn2", training);
        return Activation.relu(changed.add(shortcut(input, state, training)));
    }

    private NDArray shortcut(NDArray input, State state, boolean training) {
        if (!changesShape()) {
            return input;
        }
        NDArray projected = Layers.convolved(input, state, name + ".shortcut.conv", stride, 0);
        return normalisedShortcut ? Layers.normalised(projected, state, name + ".shortcut.bn", training)
                : projected;
    }
}
