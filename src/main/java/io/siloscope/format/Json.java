package io.siloscope.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Records to JSON and back. A sealed interface is written with a `type` property that holds the record's simple
/// name in kebab-case (`new Schedule.Quarters()` → `{"type":"quarters"}`). Unknown and missing properties, and null, are
/// errors. Thread-safe.
public final class Json {

    private static final JsonMapper COMPACT = JsonMapper.builder()
            .annotationIntrospector(new SealedTypes())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .build();
    /// Other programs write null where there is nothing.
    private static final JsonMapper FOREIGN = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final JsonMapper PRETTY = COMPACT.rebuild().enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Json() {}

    /// One line of JSON.
    public static String write(Object value) {
        return COMPACT.writeValueAsString(value);
    }

    /// Indented JSON for people.
    public static String pretty(Object value) {
        return PRETTY.writeValueAsString(value);
    }

    /// A value of the given type.
    ///
    /// @throws FormatException when the text is not JSON, or not such a value
    public static <T> T read(String text, Class<T> type) {
        try {
            return present(COMPACT.readValue(text, type));
        } catch (JacksonException e) {
            throw new FormatException("Not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    /// The members of a JSON object, as maps, lists, strings, numbers and booleans; any of them may be null.
    ///
    /// @throws FormatException when the text is not a JSON object
    public static Map<String, Object> object(String text) {
        try {
            return present(FOREIGN.readValue(text, new TypeReference<Map<String, Object>>() {}));
        } catch (JacksonException e) {
            throw new FormatException("Not a JSON object: " + e.getOriginalMessage(), e);
        }
    }

    /// Every number, boolean and text of a value, by its path: names of members joined by dots.
    public static SortedMap<String, String> paths(Object value) {
        SortedMap<String, String> paths = new TreeMap<>();
        collect("", COMPACT.valueToTree(value), paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, SortedMap<String, String> paths) {
        if (node.isObject()) {
            node.properties().forEach(
                    member -> collect(path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                            member.getValue(), paths));
        } else {
            paths.put(path, node.isString() ? node.stringValue() : node.toString());
        }
    }

    /// A number, boolean, list or object from its JSON; anything else is text.
    static Object value(String text) {
        try {
            return present(COMPACT.readValue(text, Object.class));
        } catch (JacksonException _) {
            return text;
        }
    }

    /// A value from a file.
    ///
    /// @throws FormatException naming the file, when it holds anything else
    public static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            return read(Files.readString(file), type);
        } catch (FormatException e) {
            throw new FormatException(file + ": " + e.getMessage(), e);
        }
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new FormatException("The JSON text is empty: it says null");
        }
        return value;
    }
}
