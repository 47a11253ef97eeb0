package io.siloscope.learn;

import java.util.random.RandomGenerator;

import io.siloscope.math.Seed;
import io.siloscope.math.Tensor;

/// One tensor of a network's state: its name and shape, whether training moves it, and what it starts from.
record Slot(String name, boolean trainable, Start start, int... shape) {

    /// What the elements of a tensor start from.
    sealed interface Start {

        record Constant(float value) implements Start {}

        /// Uniform within `bound` of 0.
        record Uniform(double bound) implements Start {}

        record Normal(double deviation) implements Start {}
    }

    /// A weight or bias drawn as PyTorch's layers draw it: uniform within `1/√fanIn` of 0.
    static Slot drawn(String name, int fanIn, int... shape) {
        return new Slot(name, true, new Start.Uniform(1 / Math.sqrt(fanIn)), shape);
    }

    /// A weight drawn from the normal distribution around 0.
    static Slot normal(String name, double deviation, int... shape) {
        return new Slot(name, true, new Start.Normal(deviation), shape);
    }

    /// A trainable tensor that starts as a constant.
    static Slot constant(String name, float value, int... shape) {
        return new Slot(name, true, new Start.Constant(value), shape);
    }

    /// A tensor that training carries along but the optimiser does not move.
    static Slot buffer(String name, float value, int... shape) {
        return new Slot(name, false, new Start.Constant(value), shape);
    }

    /// The number of elements.
    int size() {
        int size = 1;
        for (int side : shape) {
            size = Math.multiplyExact(size, side);
        }
        return size;
    }

    Tensor initial(Seed seed) {
        RandomGenerator random = seed.split(name).generator();
        float[] values = new float[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) switch (start) {
                case Start.Constant(float value) -> value;
                case Start.Uniform(double bound) -> bound * (2 * random.nextDouble() - 1);
                case Start.Normal(double deviation) -> deviation * random.nextGaussian();
            };
        }
        return Tensor.of(values, shape);
    }
}
