package io.siloscope.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// The safetensors layout: an 8-byte little-endian header length, a JSON header, then the float32 tensors in a row.
/// Equal weights give equal bytes.
public final class Safetensors {

    private static final int ALIGNMENT = 8;
    private static final long HEADER_LIMIT = 100_000_000;

    private Safetensors() {}

    public static byte[] write(Weights weights) {
        Map<String, Object> header = new LinkedHashMap<>();
        int offset = 0;
        for (Map.Entry<String, Tensor> entry : weights.tensors().entrySet()) {
            int end = Math.addExact(offset, Math.multiplyExact(4, entry.getValue().size()));
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("dtype", "F32");
            facts.put("shape", entry.getValue().shape());
            facts.put("data_offsets", new int[]{offset, end});
            header.put(entry.getKey(), facts);
            offset = end;
        }
        byte[] json = Json.write(header).getBytes(StandardCharsets.UTF_8);
        int padded = Math.ceilDiv(json.length, ALIGNMENT) * ALIGNMENT;
        ByteBuffer bytes = ByteBuffer.allocate(8 + padded + offset).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(padded).put(json);
        while (bytes.position() < 8 + padded) {
            bytes.put((byte) ' ');
        }
        weights.tensors().values().forEach(tensor -> {
            bytes.asFloatBuffer().put(tensor.buffer());
            bytes.position(bytes.position() + 4 * tensor.size());
        });
        return bytes.array();
    }

    /// Reads weights; tensors keep the header's order.
    ///
    /// @throws FormatException naming the tensor that is not float32, out of place or of an impossible shape
    public static Weights read(byte[] file) {
        if (file.length < 8) {
            throw new FormatException("Not safetensors: " + file.length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long length = bytes.getLong();
        if (length < 2 || length > Math.min(HEADER_LIMIT, file.length - 8L)) {
            throw new FormatException("Not safetensors: a header of " + length + " bytes in " + file.length);
        }
        int start = 8 + (int) length;
        Map<String, Object> header = Json
                .object(new String(file, 8, (int) length, StandardCharsets.UTF_8).strip());
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        int expected = 0;
        for (Map.Entry<String, Object> entry : header.entrySet()) {
            if (!entry.getKey().equals("__metadata__")) {
                Tensor tensor = tensor(entry.getKey(), entry.getValue(), bytes, start, expected);
                tensors.put(entry.getKey(), tensor);
                expected += 4 * tensor.size();
            }
        }
        if (start + expected != file.length) {
            throw new FormatException("The tensors fill " + expected + " bytes of " + (file.length - start));
        }
        return Weights.of(tensors);
    }

    private static Tensor tensor(String name, Object facts, ByteBuffer bytes, int start, int expected) {
        if (!(facts instanceof Map<?, ?> map)
                || !(map.get("shape") instanceof List<?> sides)
                || !(map.get("data_offsets") instanceof List<?> offsets)
                || offsets.size() != 2) {
            throw new FormatException("Tensor " + name + " lacks shape or data_offsets");
        }
        if (!"F32".equals(map.get("dtype"))) {
            throw new FormatException("Tensor " + name + " is " + map.get("dtype") + ", not F32");
        }
        int[] shape = sides.stream().mapToInt(side -> number(name, side)).toArray();
        int from = number(name, offsets.get(0));
        int to = number(name, offsets.get(1));
        double size = Arrays.stream(shape).asDoubleStream().reduce(1, (a, b) -> a * b);
        if (from != expected || to - from != 4 * size || to > bytes.capacity() - start) {
            throw new FormatException("Tensor " + name + " does not lie at bytes " + from + " to " + to);
        }
        float[] values = new float[(int) size];
        bytes.slice(start + from, to - from).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return Tensor.of(values, shape);
    }

    private static int number(String name, Object value) {
        if (value instanceof Integer number && number >= 0) {
            return number;
        }
        throw new FormatException("Tensor " + name + " has the impossible size " + value);
    }
}
