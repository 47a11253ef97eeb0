package io.siloscope.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What stands before the elements of a NumPy `.npy` array (NEP 1).
///
/// @param type in NumPy's notation: `<f4`, `|u1`
/// @param start where the elements begin, in bytes
public record NpyHeader(String type, int[] shape, int start) {

    /// As many bytes of a file as its header can have in practice.
    public static final int MOST = 1 << 16;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern HEADER = Pattern.compile(
            "'descr':\\s*'([^']+)'.*'fortran_order':\\s*(True|False).*'shape':\\s*\\(([^)]*)\\)",
            Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("(<[fiu][248]|\\|[iu]1)");

    /// The header at the start of a file.
    ///
    /// @throws FormatException when it is none, or that of an array in Fortran order or of unknown elements
    public static NpyHeader parse(byte[] start) {
        if (start.length < 12 || !Arrays.equals(MAGIC, Arrays.copyOf(start, 6))) {
            throw new FormatException("Not a NumPy array: it does not start with \\x93NUMPY");
        }
        ByteBuffer bytes = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        boolean first = start[6] == 1;
        int length = first ? bytes.getShort(8) & 0xFFFF : bytes.getInt(8);
        int end = (first ? 10 : 12) + length;
        if (length < 0 || end > start.length) {
            throw new FormatException("The header is cut short");
        }
        Matcher header = HEADER
                .matcher(new String(start, end - length, length, StandardCharsets.ISO_8859_1));
        if (!header.find()) {
            throw new FormatException("The header lacks descr, fortran_order or shape");
        }
        int[] shape = shape(header.group(3));
        if (header.group(2).equals("True") && shape.length > 1) {
            throw new FormatException("The array is in Fortran order; save it in C order");
        }
        if (!TYPE.matcher(header.group(1)).matches()) {
            throw new FormatException("Arrays of type " + header.group(1) + " are not supported");
        }
        return new NpyHeader(header.group(1), shape, end);
    }

    private static int[] shape(String sides) {
        try {
            return Arrays.stream(sides.split(",")).map(String::strip).filter(side -> !side.isEmpty())
                    .mapToInt(Integer::parseInt).toArray();
        } catch (NumberFormatException e) {
            throw new FormatException("The shape (" + sides + ") is not one of whole numbers", e);
        }
    }

    /// The bytes that the elements take.
    ///
    /// @throws FormatException when a side is negative or there are more than can be counted
    public long dataBytes() {
        long bytes = Character.digit(type.charAt(2), 10);
        for (int side : shape) {
            if (side < 0) {
                throw new FormatException("The array has a negative side");
            }
            try {
                bytes = Math.multiplyExact(bytes, side);
            } catch (ArithmeticException e) {
                throw new FormatException("The array is larger than can be counted", e);
            }
        }
        return bytes;
    }

    /// The bytes of a header: 64, or a multiple.
    public static byte[] bytes(String type, int... shape) {
        String sides = Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        String dictionary = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + sides
                + (shape.length == 1 ? "," : "") + "), }";
        int padding = 63 - (10 + dictionary.length()) % 64;
        byte[] text = (dictionary + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(10 + text.length).order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC).put(new byte[]{1, 0}).putShort((short) text.length).put(text).array();
    }
}
