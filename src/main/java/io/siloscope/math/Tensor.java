package io.siloscope.math;

import java.nio.FloatBuffer;
import java.util.Arrays;

/// An immutable dense float32 array in C order. A scalar has no dimensions and one element.
public final class Tensor {

    private final int[] shape;
    private final float[] values;

    private Tensor(int[] shape, float[] values) {
        this.shape = shape;
        this.values = values;
    }

    /// A tensor that takes `values` over: the caller must not write to the array afterwards.
    ///
    /// @throws IllegalArgumentException when the shape does not hold exactly `values.length` elements
    public static Tensor of(float[] values, int... shape) {
        long size = 1;
        for (int side : shape) {
            if (side < 0) {
                throw new IllegalArgumentException("A tensor side is negative: " + Arrays.toString(shape));
            }
            size = Math.multiplyExact(size, side);
        }
        if (size != values.length) {
            throw new IllegalArgumentException(
                    "Shape " + Arrays.toString(shape) + " holds " + size + " elements, not " + values.length);
        }
        return new Tensor(shape.clone(), values);
    }

    public int[] shape() {
        return shape.clone();
    }

    public int size() {
        return values.length;
    }

    /// The element at `index` in C order.
    public float at(int index) {
        return values[index];
    }

    /// A read-only view, positioned at 0.
    public FloatBuffer buffer() {
        return FloatBuffer.wrap(values).asReadOnlyBuffer();
    }

    /// A copy of the elements.
    public float[] toArray() {
        return values.clone();
    }

    public boolean sameShape(Tensor other) {
        return Arrays.equals(shape, other.shape);
    }

    /// True when no element is infinite or NaN.
    public boolean finite() {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /// Equal shape and equal bits.
    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that && sameShape(that) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Tensor" + Arrays.toString(shape);
    }
}
