package io.siloscope.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds images by what an `image` column says: the path below the imported folder, or the bare file name where
/// that is unique. Backslashes count as slashes. Not thread-safe while it is filled.
public final class NameIndex<T> {

    private final Map<String, Set<T>> byName = new HashMap<>();
    private final Map<String, Set<T>> byFileName = new HashMap<>();

    /// Adds an image under its path below the imported folder, with `/` between the parts.
    public void add(String name, T image) {
        byName.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(image);
        byFileName.computeIfAbsent(fileName(name), _ -> new LinkedHashSet<>()).add(image);
    }

    /// The images meant: none when the name is unknown, more than one when it is ambiguous.
    public List<T> find(String cell) {
        String name = cell.strip().replace('\\', '/');
        if (name.startsWith("./")) {
            name = name.substring(2);
        }
        Set<T> exact = byName.getOrDefault(name, Set.of());
        return new ArrayList<>(exact.isEmpty() ? byFileName.getOrDefault(name, Set.of()) : exact);
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
