package io.siloscope.federate.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.siloscope.federate.Toy;
import io.siloscope.format.Json;

/// Frames as sites send them, and as broken or hostile ones might.
final class Mutations {

    private static final List<String> SPLINTERS = List.of("null", "-1", "1e999", "{}", "[]", "\"\"",
            "9223372036854775808",
            "\u0000", "NaN", "{\"type\":\"train\"}", "true", "\\ud800", "0.5");

    private final Random random;
    private final List<byte[]> texts;
    private final List<byte[]> frames;

    Mutations(long seed) {
        random = new Random(seed);
        Parcel parcel = Parcel.whole(Toy.weights());
        texts = List.<Message>of(
                new Message.Update("run-1", 1, parcel.transfer(), 10, 5, 0.5, Map.of("accuracy", 0.25)),
                new Message.Update("run-1", 1,
                        new Transfer("ab".repeat(32), 300, "cd".repeat(32), "ef".repeat(32), true), 1,
                        1, 0, Map.of()),
                new Message.Evaluated("run-1", 1, List.of(10, 4, 0), List.of(5, 1, 0), 14),
                new Message.Failed("run-1", 1, "train", "its work failed"),
                new Message.Received(1, "", ""), new Message.Stopped(1, "enough"),
                new Message.Challenge("siloscope.v1", "ward", "run-1", "00"))
                .stream()
                .map(message -> Json.write(new Envelope(1, message)).getBytes(StandardCharsets.UTF_8))
                .toList();
        frames = List.of(parcel.frame(0), parcel.frame(1), new byte[Parcel.HEADER], new byte[0]);
    }

    /// A text, most often a broken one.
    String text() {
        return new String(mutated(texts.get(random.nextInt(texts.size()))), StandardCharsets.UTF_8);
    }

    /// A binary frame, most often a broken one; seldom a long one.
    byte[] frame() {
        byte[] frame = frames.get(random.nextInt(100) == 0 ? random.nextInt(2) : 2 + random.nextInt(2));
        return mutated(frame);
    }

    boolean nextIsText() {
        return random.nextInt(3) > 0;
    }

    private byte[] mutated(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int change = random.nextInt(4); change > 0 && bytes.length > 0; change--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt();
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = joined(bytes, at, bytes, random.nextInt(bytes.length));
                case 4 -> bytes = joined(bytes, at, SPLINTERS.get(random.nextInt(SPLINTERS.size()))
                        .getBytes(StandardCharsets.UTF_8), 0);
                default -> bytes = spliced(bytes, at);
            }
        }
        return bytes;
    }

    /// The first part of one, then the last part of another.
    private static byte[] joined(byte[] first, int to, byte[] second, int from) {
        byte[] both = Arrays.copyOf(first, to + second.length - from);
        System.arraycopy(second, from, both, to, second.length - from);
        return both;
    }

    /// A splinter in place of the number or word at a place.
    private byte[] spliced(byte[] bytes, int at) {
        int end = at;
        while (end < bytes.length && ",:{}[]\"".indexOf(bytes[end]) < 0) {
            end++;
        }
        byte[] splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(StandardCharsets.UTF_8);
        return joined(joined(bytes, at, splinter, 0), at + splinter.length, bytes, end);
    }
}
