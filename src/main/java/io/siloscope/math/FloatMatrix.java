package io.siloscope.math;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// A read-only matrix of float32 rows, on the heap or over a memory-mapped file. Safe for concurrent readers
/// while the memory behind it stays open.
public final class FloatMatrix {

    private static final ValueLayout.OfFloat LITTLE_ENDIAN = ValueLayout.JAVA_FLOAT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment values;
    private final ValueLayout.OfFloat layout;
    private final int rows;
    private final int columns;

    private FloatMatrix(MemorySegment values, ValueLayout.OfFloat layout, int rows, int columns) {
        if (rows < 0 || columns < 1 || values.byteSize() < 4L * rows * columns) {
            throw new IllegalArgumentException(
                    values.byteSize() + " bytes do not hold " + rows + " rows of " + columns + " floats");
        }
        this.values = values;
        this.layout = layout;
        this.rows = rows;
        this.columns = columns;
    }

    /// A matrix that takes the row-major `values` over: the caller must not write to the array afterwards.
    public static FloatMatrix of(float[] values, int rows, int columns) {
        return new FloatMatrix(MemorySegment.ofArray(values), ValueLayout.JAVA_FLOAT, rows, columns);
    }

    /// A matrix over row-major little-endian float32 bytes.
    public static FloatMatrix over(MemorySegment bytes, int rows, int columns) {
        return new FloatMatrix(bytes, LITTLE_ENDIAN, rows, columns);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public float at(int row, int column) {
        return values.get(layout, 4L * ((long) row * columns + column));
    }

    /// Copies one row into `target`, from its start.
    public void copyRow(int row, float[] target) {
        MemorySegment.copy(values, layout, 4L * row * columns, target, 0, columns);
    }

    public float[] row(int row) {
        float[] copy = new float[columns];
        copyRow(row, copy);
        return copy;
    }

    /// A heap copy of the chosen rows, in the order given.
    public FloatMatrix select(int[] chosen) {
        float[] copy = new float[Math.multiplyExact(chosen.length, columns)];
        for (int i = 0; i < chosen.length; i++) {
            MemorySegment.copy(values, layout, 4L * chosen[i] * columns, copy, i * columns, columns);
        }
        return of(copy, chosen.length, columns);
    }

    /// A heap copy of all elements, row by row.
    public float[] toArray() {
        float[] copy = new float[Math.multiplyExact(rows, columns)];
        MemorySegment.copy(values, layout, 0, copy, 0, copy.length);
        return copy;
    }
}
