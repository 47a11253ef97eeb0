package io.siloscope.learn;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import io.siloscope.dataset.Proximal;
import io.siloscope.dataset.Sgd;
import io.siloscope.math.Weights;

/// A network on its way down: its state, and the optimiser's memory, which starts empty.
///
/// Written on arrays because DJL's own SGD keeps the learning rate inside the velocity, which equals PyTorch's
/// only while the rate is constant. Used by one thread at a time.
final class Descent {

    private final Network network;
    private final State state;
    private final NDManager manager;
    private final Proximal proximal;
    private final List<Moving> moving = new ArrayList<>();

    Descent(Network network, Weights start, NDManager manager) {
        this(network, start, Proximal.NONE, manager);
    }

    Descent(Network network, Weights start, Proximal proximal, NDManager manager) {
        this.network = network;
        this.proximal = proximal;
        this.manager = manager;
        this.state = new State(network, start, manager);
        for (Slot slot : network.slots()) {
            if (slot.trainable()) {
                moving.add(Moving.of(state.get(slot.name()), proximal));
            }
        }
    }

    /// One optimiser step: the batch's loss before it.
    double step(Batch batch, Sgd sgd) {
        try (NDScope _ = new NDScope()) {
            double loss = backward(batch.inputs(manager), batch.targets(manager));
            move(sgd);
            return loss;
        }
    }

    /// Moves every trainable tensor along its gradient, which is spent thereby.
    void move(Sgd sgd) {
        moving.forEach(tensor -> tensor.move(sgd, proximal));
    }

    /// Adds the batch's gradients to those that the trainable tensors hold, and returns its loss.
    double backward(NDArray input, NDArray targets) {
        return Torch.recording(collector -> {
            NDArray loss = CrossEntropy.of(network.logits(input, state, true), targets);
            collector.backward(loss);
            return (double) loss.getFloat();
        });
    }

    Network network() {
        return network;
    }

    State state() {
        return state;
    }

    Weights weights() {
        return state.weights();
    }

    /// A trainable tensor: as gradients see it, the same memory without a gradient, its velocity, and where it started if
    /// something pulls it back there.
    private record Moving(NDArray leaf, NDArray value, NDArray velocity, NDArray anchor) {

        static Moving of(NDArray leaf, Proximal proximal) {
            NDArray value = leaf.stopGradient();
            leaf.setRequiresGradient(true);
            return new Moving(leaf, value, leaf.zerosLike(),
                    proximal instanceof Proximal.None ? value : value.duplicate());
        }

        void move(Sgd sgd, Proximal proximal) {
            NDArray gradient = leaf.getGradient();
            ProximalTerm.addTo(gradient, value, anchor, proximal);
            velocity.muli(sgd.momentum()).addi(gradient).addi(value.mul(sgd.weightDecay()));
            value.subi(velocity.mul(sgd.learningRate()));
            gradient.subi(gradient);
        }
    }
}
