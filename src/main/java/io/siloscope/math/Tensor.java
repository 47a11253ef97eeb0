package io.siloscope.math;

import java.nio.FloatBuffer;
import java.util.Arrays;

/// An immutable dense float32 array in C order, in memory or stored elsewhere. A scalar has no dimensions and one element.
/// Whoever goes through all elements reads them in chunks: of a stored tensor only those are in memory.
public final class Tensor {

    private static final int CHUNK = 1 << 16;

    private final int[] shape;
    private final int size;
    private final Storage storage;

    private Tensor(int[] shape, int size, Storage storage) {
        this.shape = shape;
        this.size = size;
        this.storage = storage;
    }

    private sealed interface Storage {
        record Heap(float[] values) implements Storage {}

        record Elsewhere(Source source) implements Storage {}
    }

    /// Where the elements of a stored tensor come from. Thread-safe; equal calls read equal elements.
    @FunctionalInterface
    public interface Source {
        /// Reads `count` elements from `from` on into the start of an array.
        void read(int from, float[] into, int count);
    }

    /// Takes some elements.
    @FunctionalInterface
    public interface Chunk {
        /// Takes the next elements.
        ///
        /// @param from the index of the first
        /// @param values holds `count` elements from its start; not to be kept
        void take(int from, float[] values, int count);
    }

    /// A tensor that takes `values` over: the caller must not write to the array afterwards.
    ///
    /// @throws IllegalArgumentException when the shape does not hold exactly `values.length` elements
    public static Tensor of(float[] values, int... shape) {
        if (size(shape) != values.length) {
            throw new IllegalArgumentException("Shape " + Arrays.toString(shape) + " holds " + size(shape)
                    + " elements, not " + values.length);
        }
        return new Tensor(shape.clone(), values.length, new Storage.Heap(values));
    }

    /// A tensor whose elements are read when they are asked for.
    public static Tensor stored(Source source, int... shape) {
        return new Tensor(shape.clone(), Math.toIntExact(size(shape)), new Storage.Elsewhere(source));
    }

    private static long size(int[] shape) {
        long size = 1;
        for (int side : shape) {
            if (side < 0) {
                throw new IllegalArgumentException("A tensor side is negative: " + Arrays.toString(shape));
            }
            size = Math.multiplyExact(size, side);
        }
        return size;
    }

    public int[] shape() {
        return shape.clone();
    }

    public int size() {
        return size;
    }

    /// The element at `index` in C order; slow where the tensor is stored.
    public float at(int index) {
        return switch (storage) {
            case Storage.Heap(float[] values) -> values[index];
            case Storage.Elsewhere _ -> read(index, 1)[0];
        };
    }

    /// So many elements from an index on.
    public float[] read(int from, int count) {
        return switch (storage) {
            case Storage.Heap(float[] values) -> Arrays.copyOfRange(values, from, from + count);
            case Storage.Elsewhere(Source source) -> {
                float[] values = new float[count];
                source.read(from, values, count);
                yield values;
            }
        };
    }

    /// Hands all elements over, in order.
    public void forEach(Chunk taker) {
        for (int from = 0; from < size; from += CHUNK) {
            int count = Math.min(CHUNK, size - from);
            taker.take(from, read(from, count), count);
        }
    }

    /// The same tensor in memory.
    public Tensor inMemory() {
        return switch (storage) {
            case Storage.Heap _ -> this;
            case Storage.Elsewhere _ -> of(read(0, size), shape);
        };
    }

    /// A read-only view, positioned at 0.
    public FloatBuffer buffer() {
        return FloatBuffer.wrap(switch (storage) {
            case Storage.Heap(float[] values) -> values;
            case Storage.Elsewhere _ -> read(0, size);
        }).asReadOnlyBuffer();
    }

    /// A read-only view of so many elements from an index on, positioned at the first.
    public FloatBuffer buffer(int from, int count) {
        return switch (storage) {
            case Storage.Heap(float[] values) -> FloatBuffer.wrap(values, from, count).asReadOnlyBuffer();
            case Storage.Elsewhere _ -> FloatBuffer.wrap(read(from, count)).asReadOnlyBuffer();
        };
    }

    /// A copy of the elements.
    public float[] toArray() {
        return read(0, size);
    }

    public boolean sameShape(Tensor other) {
        return Arrays.equals(shape, other.shape);
    }

    /// True when no element is infinite or NaN.
    public boolean finite() {
        boolean[] finite = {true};
        forEach((_, values, count) -> {
            for (int i = 0; i < count; i++) {
                finite[0] &= Float.isFinite(values[i]);
            }
        });
        return finite[0];
    }

    /// Equal shape and equal bits.
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Tensor that) || !sameShape(that)) {
            return false;
        }
        boolean[] equal = {true};
        forEach((from, values, count) -> equal[0] &= Arrays.equals(values, that.read(from, count)));
        return equal[0];
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(toArray());
    }

    @Override
    public String toString() {
        return "Tensor" + Arrays.toString(shape);
    }
}
