package io.siloscope.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// The safetensors layout: an 8-byte little-endian header length, a JSON header, then the tensors in a row, little-endian.
/// Equal tensors give equal bytes.
public final class Safetensors {

    private static final int ALIGNMENT = 8;
    private static final long HEADER_LIMIT = 100_000_000;

    private Safetensors() {}

    /// The kinds of number that are read and written, by the format's own names.
    public enum Type {
        F32(4), F16(2), BF16(2), I8(1), I32(4);

        private final int bytes;

        Type(int bytes) {
            this.bytes = bytes;
        }
    }

    /// A tensor of any kind, as the file holds it.
    ///
    /// @param bytes little-endian, from position to limit; not copied
    public record Raw(Type type, int[] shape, ByteBuffer bytes) {

        public Raw {
            bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
            if (elements(shape) * type.bytes != bytes.capacity()) {
                throw new FormatException(bytes.capacity() + " bytes are no tensor of " + type + " "
                        + Arrays.toString(shape));
            }
        }

        /// How many numbers there are.
        public int size() {
            return bytes.capacity() / type.bytes;
        }

        /// float32 numbers.
        public static Raw of(float[] values, int... shape) {
            ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            return new Raw(Type.F32, shape, bytes);
        }

        /// The float32 numbers.
        ///
        /// @throws FormatException when they are of another kind
        public float[] floats() {
            require(Type.F32);
            float[] values = new float[size()];
            bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            return values;
        }

        /// Throws unless the numbers are of this kind.
        public void require(Type wanted) {
            if (type != wanted) {
                throw new FormatException("A tensor is " + type + ", not " + wanted);
            }
        }
    }

    /// Writes weights piece by piece: the same bytes as [#write(Weights)], without holding them all.
    public static void write(Weights weights, WritableByteChannel channel) throws IOException {
        new WeightBytes(weights).forEach(bytes -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }

    /// The beginning of a file of weights, up to the first tensor.
    static byte[] header(Weights weights) {
        Map<String, Map<String, Object>> header = new LinkedHashMap<>();
        long offset = 0;
        for (Map.Entry<String, Tensor> entry : weights.tensors().entrySet()) {
            long end = offset + 4L * entry.getValue().size();
            header.put(entry.getKey(), facts(Type.F32, entry.getValue().shape(), offset, end));
            offset = end;
        }
        return begin(header, 0);
    }

    /// The bytes of weights.
    public static byte[] write(Weights weights) {
        var bytes = new WeightBytes(weights);
        ByteBuffer file = ByteBuffer.allocate(bytes.size());
        bytes.read(0, file);
        return file.array();
    }

    /// The bytes of tensors of any kind, in order.
    public static byte[] write(Map<String, Raw> tensors) {
        Map<String, Map<String, Object>> header = new LinkedHashMap<>();
        long offset = 0;
        for (Map.Entry<String, Raw> entry : tensors.entrySet()) {
            long end = offset + entry.getValue().bytes().capacity();
            header.put(entry.getKey(), facts(entry.getValue().type(), entry.getValue().shape(), offset, end));
            offset = end;
        }
        byte[] file = begin(header, offset);
        ByteBuffer bytes = ByteBuffer.wrap(file).position(Math.toIntExact(file.length - offset));
        tensors.values().forEach(tensor -> bytes.put(tensor.bytes().duplicate()));
        return file;
    }

    private static Map<String, Object> facts(Type type, int[] shape, long from, long to) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("dtype", type.name());
        facts.put("shape", shape);
        facts.put("data_offsets", new long[]{from, to});
        return facts;
    }

    /// A file with its header, and room for so many bytes of tensors.
    private static byte[] begin(Map<String, Map<String, Object>> header, long tensors) {
        byte[] json = Json.write(header).getBytes(StandardCharsets.UTF_8);
        int padded = Math.ceilDiv(json.length, ALIGNMENT) * ALIGNMENT;
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(8 + padded + tensors))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(padded).put(json);
        while (bytes.position() < 8 + padded) {
            bytes.put((byte) ' ');
        }
        return bytes.array();
    }

    /// Reads weights; tensors keep the header's order.
    ///
    /// @throws FormatException naming the tensor that is not float32, out of place or of an impossible shape
    public static Weights read(byte[] file) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        readRaw(file).forEach((name, raw) -> {
            if (raw.type() != Type.F32) {
                throw new FormatException("Tensor " + name + " is " + raw.type() + ", not F32");
            }
            tensors.put(name, Tensor.of(raw.floats(), raw.shape()));
        });
        return Weights.of(tensors);
    }

    /// Reads tensors of any kind, in the header's order; their bytes are those of the array.
    ///
    /// @throws FormatException naming the tensor that is out of place, of an unknown kind or of an impossible shape
    public static Map<String, Raw> readRaw(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        Map<String, Raw> tensors = new LinkedHashMap<>();
        places(file, file.length).forEach((name, place) -> tensors.put(name, new Raw(place.type(),
                place.shape(),
                bytes.slice((int) place.from(), (int) (place.type().bytes * elements(place.shape()))))));
        return tensors;
    }

    /// Where a tensor lies in a file.
    ///
    /// @param from its first byte, counted from the file's start
    record Place(Type type, int[] shape, long from) {}

    /// The length of the header of a file that begins so and has so many bytes.
    static int headerLength(byte[] start, long size) {
        if (size < 8) {
            throw new FormatException("Not safetensors: " + size + " bytes");
        }
        long length = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 2 || length > Math.min(HEADER_LIMIT, size - 8)) {
            throw new FormatException("Not safetensors: a header of " + length + " bytes in " + size);
        }
        return (int) length;
    }

    /// Where the tensors lie in a file of so many bytes, in the header's order.
    ///
    /// @param start the file up to the end of its header, or more
    static Map<String, Place> places(byte[] start, long size) {
        int length = headerLength(start, size);
        long first = 8L + length;
        Map<String, Object> header = Json
                .object(new String(start, 8, length, StandardCharsets.UTF_8).strip());
        Map<String, Place> places = new LinkedHashMap<>();
        long expected = 0;
        for (Map.Entry<String, Object> entry : header.entrySet()) {
            if (!entry.getKey().equals("__metadata__")) {
                Place place = place(entry.getKey(), entry.getValue(), first, expected, size - first);
                places.put(entry.getKey(), place);
                expected += (long) (place.type().bytes * elements(place.shape()));
            }
        }
        if (first + expected != size) {
            throw new FormatException("The tensors fill " + expected + " bytes of " + (size - first));
        }
        return places;
    }

    private static Place place(String name, Object facts, long first, long expected, long room) {
        if (!(facts instanceof Map<?, ?> map)
                || !(map.get("shape") instanceof List<?> sides)
                || !(map.get("data_offsets") instanceof List<?> offsets)
                || offsets.size() != 2) {
            throw new FormatException("Tensor " + name + " lacks shape or data_offsets");
        }
        Type type = Arrays.stream(Type.values()).filter(known -> known.name().equals(map.get("dtype")))
                .findFirst()
                .orElseThrow(
                        () -> new FormatException("Tensor " + name + " is " + map.get("dtype") + ", none of "
                                + Arrays.toString(Type.values())));
        int[] shape = sides.stream().mapToInt(side -> number(name, side)).toArray();
        int from = number(name, offsets.get(0));
        int to = number(name, offsets.get(1));
        if (from != expected || to - from != type.bytes * elements(shape) || to > room) {
            throw new FormatException("Tensor " + name + " does not lie at bytes " + from + " to " + to);
        }
        return new Place(type, shape, first + from);
    }

    private static double elements(int[] shape) {
        return Arrays.stream(shape).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    private static int number(String name, Object value) {
        if (value instanceof Integer number && number >= 0) {
            return number;
        }
        throw new FormatException("Tensor " + name + " has the impossible size " + value);
    }
}
