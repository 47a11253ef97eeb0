package io.siloscope.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.siloscope.math.FloatMatrix;

/// NumPy `.npy` arrays: little-endian float32, float64, int64 and uint8, C order.
public final class Npy {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern HEADER = Pattern.compile(
            "'descr':\\s*'([^']+)'.*'fortran_order':\\s*(True|False).*'shape':\\s*\\(([^)]*)\\)",
            Pattern.DOTALL);

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

        public int[] ints() {
            double[] wide = doubles();
            int[] values = new int[wide.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.toIntExact((long) wide[i]);
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

    static Array parse(byte[] file) {
        if (file.length < 12 || !Arrays.equals(MAGIC, Arrays.copyOf(file, 6))) {
            throw new FormatException("Not a NumPy array: it does not start with \\x93NUMPY");
        }
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        boolean first = file[6] == 1;
        int length = first ? bytes.getShort(8) & 0xFFFF : bytes.getInt(8);
        int start = (first ? 10 : 12) + length;
        if (length < 0 || start > file.length) {
            throw new FormatException("The header is cut short");
        }
        Matcher header = HEADER
                .matcher(new String(file, start - length, length, StandardCharsets.ISO_8859_1));
        if (!header.find()) {
            throw new FormatException("The header lacks descr, fortran_order or shape");
        }
        int[] shape = Arrays.stream(header.group(3).split(","))
                .map(String::strip)
                .filter(side -> !side.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        if (header.group(2).equals("True") && shape.length > 1) {
            throw new FormatException("The array is in Fortran order; save it in C order");
        }
        String type = header.group(1);
        long expected = Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact)
                * elementBytes(type);
        if (expected != file.length - start) {
            throw new FormatException(
                    "The array needs " + expected + " bytes and has " + (file.length - start));
        }
        return new Array(type, shape, bytes.slice(start, file.length - start).order(ByteOrder.LITTLE_ENDIAN));
    }

    /// Writes the rows as n×d float32, without holding them twice.
    public static void write(Path file, FloatMatrix rows) throws IOException {
        String dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + rows.rows() + ", "
                + rows.columns() + "), }";
        int padding = 63 - (10 + dictionary.length()) % 64;
        byte[] header = (dictionary + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer row = ByteBuffer.allocate(4 * rows.columns()).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[rows.columns()];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(MAGIC);
            out.write(new byte[]{1, 0, (byte) header.length, (byte) (header.length >>> 8)});
            out.write(header);
            for (int i = 0; i < rows.rows(); i++) {
                rows.copyRow(i, values);
                row.clear().asFloatBuffer().put(values);
                out.write(row.array());
            }
        }
    }

    private static int elementBytes(String type) {
        return switch (type) {
            case "<f4" -> 4;
            case "<f8", "<i8" -> 8;
            case "|u1" -> 1;
            default -> throw new FormatException("Arrays of type " + type + " are not supported");
        };
    }
}
