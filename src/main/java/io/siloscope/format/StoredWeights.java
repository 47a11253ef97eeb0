package io.siloscope.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// Weights that stay in their safetensors file: elements are read when they are asked for. The file must not change or go
/// away while the weights are used.
public final class StoredWeights {

    private StoredWeights() {}

    /// Weights in a file.
    ///
    /// @throws FormatException as [Safetensors#read]
    public static Weights open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            int header = Safetensors.headerLength(read(channel, 0, (int) Math.min(8, size)), size);
            byte[] start = read(channel, 0, 8 + header);
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            Safetensors.places(start, size).forEach((name, place) -> {
                if (place.type() != Safetensors.Type.F32) {
                    throw new FormatException("Tensor " + name + " is " + place.type() + ", not F32");
                }
                tensors.put(name,
                        Tensor.stored(
                                (from, into, count) -> load(file, place.from() + 4L * from, into, count),
                                place.shape()));
            });
            return Weights.of(tensors);
        }
    }

    private static void load(Path file, long at, float[] into, int count) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer.wrap(read(channel, at, 4 * count)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer()
                    .get(into, 0, count);
        } catch (IOException e) {
            throw new UncheckedIOException("Weights stored in " + file + " cannot be read: " + e.getMessage(),
                    e);
        }
    }

    private static byte[] read(FileChannel channel, long at, int count) throws IOException {
        byte[] bytes = new byte[count];
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            if (channel.read(rest, at + rest.position()) < 0) {
                throw new EOFException("the file ends at byte " + channel.size());
            }
        }
        return bytes;
    }
}
