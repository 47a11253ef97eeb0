package io.siloscope.learn;

import java.util.random.RandomGenerator;

import io.siloscope.math.Seed;
import io.siloscope.math.Tensor;

/// One tensor of a network's state: its name and shape, whether training moves it, and what it starts from:
/// values uniform in `centre ± bound`.
record Slot(String name, boolean trainable, float centre, double bound, int... shape) {

    /// A weight or bias drawn as PyTorch's layers draw it: uniform within `1/√fanIn` of 0.
    static Slot drawn(String name, int fanIn, int... shape) {
        return new Slot(name, true, 0, 1 / Math.sqrt(fanIn), shape);
    }

    /// A trainable tensor that starts as a constant.
    static Slot constant(String name, float value, int... shape) {
        return new Slot(name, true, value, 0, shape);
    }

    /// A tensor that training carries along but the optimiser does not move.
    static Slot buffer(String name, float value, int... shape) {
        return new Slot(name, false, value, 0, shape);
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
            values[i] = (float) (centre + bound * (2 * random.nextDouble() - 1));
        }
        return Tensor.of(values, shape);
    }
}
