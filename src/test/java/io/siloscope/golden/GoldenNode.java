package io.siloscope.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.siloscope.format.Npy;

/// A place in a manifest. Every accessor fails with the place's path when it finds something else.
///
/// @param folder where the manifest and its arrays lie
/// @param path from the topic, for messages
/// @param value a map, list, string, number or boolean
public record GoldenNode(Path folder, String path, Object value) {

    public GoldenNode at(String key) {
        Object member = map().get(key);
        if (member == null) {
            throw new IllegalArgumentException(path + " has no " + key + ", only " + keys());
        }
        return new GoldenNode(folder, path + "/" + key, member);
    }

    public boolean has(String key) {
        return map().get(key) != null;
    }

    @SuppressWarnings("unchecked")
    public Set<String> keys() {
        return (Set<String>) map().keySet();
    }

    public List<GoldenNode> elements() {
        List<GoldenNode> nodes = new ArrayList<>();
        for (Object element : as(List.class)) {
            nodes.add(new GoldenNode(folder, path + "[" + nodes.size() + "]", element));
        }
        return nodes;
    }

    public String text() {
        return as(String.class);
    }

    public boolean flag() {
        return as(Boolean.class);
    }

    public double number() {
        return as(Number.class).doubleValue();
    }

    public int integer() {
        return Math.toIntExact(as(Number.class).longValue());
    }

    public List<String> texts() {
        return elements().stream().map(GoldenNode::text).toList();
    }

    public int[] ints() {
        return elements().stream().mapToInt(GoldenNode::integer).toArray();
    }

    public double[] doubles() {
        return elements().stream().mapToDouble(GoldenNode::number).toArray();
    }

    /// The array in the file that this entry names.
    public Npy.Array array() throws IOException {
        return array("file");
    }

    Npy.Array array(String key) throws IOException {
        return Npy.read(folder.resolve(at(key).text()));
    }

    private Map<?, ?> map() {
        return as(Map.class);
    }

    private <T> T as(Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(path + " is no " + type.getSimpleName() + ": " + value);
        }
        return type.cast(value);
    }
}
