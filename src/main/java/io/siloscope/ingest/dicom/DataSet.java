package io.siloscope.ingest.dicom;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import io.siloscope.format.FormatException;

/// Attributes by their tag, as they stand in the file: numbers and texts are made of them when they are asked for.
final class DataSet {

    /// An attribute's value, in the byte order of its data set.
    sealed interface Value {}

    record Plain(ByteBuffer bytes) implements Value {}

    record Sequence(List<DataSet> items) implements Value {}

    /// Pixel data in pieces; the first piece holds the offsets of frames, or nothing.
    record Fragments(List<ByteBuffer> pieces) implements Value {}

    private final Map<Integer, Value> values = new HashMap<>();

    void put(int tag, Value value) {
        values.put(tag, value);
    }

    Optional<Value> value(int tag) {
        return Optional.ofNullable(values.get(tag));
    }

    Optional<ByteBuffer> bytes(int tag) {
        return value(tag).flatMap(value -> value instanceof Plain(ByteBuffer bytes)
                ? Optional.of(bytes.duplicate().order(bytes.order()))
                : Optional.empty());
    }

    /// The first item of a sequence.
    Optional<DataSet> first(int tag) {
        return items(tag).stream().findFirst();
    }

    List<DataSet> items(int tag) {
        return value(tag).flatMap(value -> value instanceof Sequence(List<DataSet> items)
                ? Optional.of(items)
                : Optional.<List<DataSet>>empty()).orElse(List.of());
    }

    /// The values of an attribute of text, less the blanks around them.
    List<String> texts(int tag) {
        return bytes(tag).map(bytes -> {
            String text = StandardCharsets.ISO_8859_1.decode(bytes).toString().replace('\0', ' ');
            List<String> parts = new ArrayList<>();
            for (String part : text.split("\\\\", -1)) {
                parts.add(part.strip());
            }
            return parts;
        }).orElse(List.of());
    }

    String text(int tag) {
        return texts(tag).stream().findFirst().orElse("");
    }

    /// The first of an attribute's decimal numbers.
    ///
    /// @throws FormatException when it is no number
    OptionalDouble decimal(int tag) {
        String text = text(tag);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new FormatException("The attribute " + name(tag) + " is not a number", e);
        }
    }

    /// The first of an attribute's 16-bit numbers, from 0.
    OptionalInt unsigned(int tag) {
        return bytes(tag).filter(bytes -> bytes.remaining() >= 2)
                .map(bytes -> OptionalInt.of(bytes.getShort() & 0xFFFF))
                .orElse(OptionalInt.empty());
    }

    /// An attribute that an image cannot be without.
    ///
    /// @throws FormatException when it is missing
    int needed(int tag) {
        return unsigned(tag).orElseThrow(
                () -> new FormatException(
                        "This DICOM file is no image: it lacks the attribute " + name(tag)));
    }

    private static String name(int tag) {
        return String.format("(%04X,%04X)", tag >>> 16, tag & 0xFFFF);
    }
}
