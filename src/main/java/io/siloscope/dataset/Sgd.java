package io.siloscope.dataset;

/// Stochastic gradient descent in PyTorch's form: `g ← ∇ + weightDecay·w; v ← momentum·v + g; w ← w − rate·v`,
/// with `v = g` at the first step. Weight decay covers every trainable tensor.
public record Sgd(double learningRate, double momentum, double weightDecay) {

    public Sgd {
        if (!(learningRate > 0) || !(momentum >= 0 && momentum < 1) || !(weightDecay >= 0)) {
            throw new IllegalArgumentException(
                    "Not an SGD setting: rate " + learningRate + ", momentum " + momentum
                            + ", weight decay " + weightDecay);
        }
    }

    public Sgd withLearningRate(double rate) {
        return new Sgd(rate, momentum, weightDecay);
    }
}
