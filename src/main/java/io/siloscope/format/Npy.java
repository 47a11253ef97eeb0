package io.siloscope.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import io.siloscope.math.FloatMatrix;

/// NumPy `.npy` arrays: little-endian float32, float64 and whole numbers, C order.
public final class Npy {

    private Npy() {}

    /// An array as it stands in a file: its type in NumPy's notation (`<f4`), shape and element bytes.
    public record Array(String type, int[] shape, ByteBuffer bytes) {

        /// The number of elements.
        public int size() {
            return Arrays.stream(shape).reduce(1, Math::multiplyExact);
        }

        /// The elements as doubles, whatever their type.
        public double[] doubles() {
            double[] values = new double[size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (type) {
                    case "<f4" -> bytes.getFloat(4 * i);
                    case "<f8" -> bytes.getDouble(8 * i);
                    case "<i8" -> bytes.getLong(8 * i);
                    case "<i4" -> bytes.getInt(4 * i);
                    case "<u4" -> bytes.getInt(4 * i) & 0xFFFFFFFFL;
                    case "<i2" -> bytes.getShort(2 * i);
                    case "<u2" -> bytes.getShort(2 * i) & 0xFFFF;
                    case "|i1" -> bytes.get(i);
                    case "|u1" -> bytes.get(i) & 0xFF;
                    default -> throw new FormatException("Arrays of type " + type + " are not supported");
                };
            }
            return values;
        }

        public float[] floats() {
            double[] wide = doubles();
            float[] values = new float[wide.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) wide[i];
            }
            return values;
        }

        /// The elements as whole numbers.
        ///
        /// @throws FormatException when one of them does not fit
        public int[] ints() {
            double[] wide = doubles();
            int[] values = new int[wide.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (int) wide[i];
                if (Math.abs(wide[i] - values[i]) >= 1) {
                    throw new FormatException("The array holds " + wide[i] + ", which is too large");
                }
            }
            return values;
        }

        /// The rows of a two-dimensional float array.
        public FloatMatrix matrix() {
            if (shape.length != 2) {
                throw new FormatException("Expected n×d values, found the shape " + Arrays.toString(shape));
            }
            return FloatMatrix.of(floats(), shape[0], shape[1]);
        }
    }

    /// Reads a whole file.
    ///
    /// @throws FormatException naming the file when it holds anything but such an array
    public static Array read(Path file) throws IOException {
        try {
            return parse(Files.readAllBytes(file));
        } catch (FormatException e) {
            throw new FormatException(file + ": " + e.getMessage(), e);
        }
    }

    /// The array in a file's bytes.
    ///
    /// @throws FormatException when they hold anything but such an array
    public static Array parse(byte[] file) {
        NpyHeader header = NpyHeader.parse(file);
        if (header.dataBytes() != file.length - header.start()) {
            throw new FormatException("The array needs " + header.dataBytes() + " bytes and has "
                    + (file.length - header.start()));
        }
        ByteBuffer bytes = ByteBuffer.wrap(file, header.start(), file.length - header.start()).slice();
        return new Array(header.type(), header.shape(), bytes.order(ByteOrder.LITTLE_ENDIAN));
    }

    /// Writes the rows as n×d float32, without holding them twice.
    public static void write(Path file, FloatMatrix rows) throws IOException {
        ByteBuffer row = ByteBuffer.allocate(4 * rows.columns()).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[rows.columns()];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(NpyHeader.bytes("<f4", rows.rows(), rows.columns()));
            for (int i = 0; i < rows.rows(); i++) {
                rows.copyRow(i, values);
                row.clear().asFloatBuffer().put(values);
                out.write(row.array());
            }
        }
    }
}
