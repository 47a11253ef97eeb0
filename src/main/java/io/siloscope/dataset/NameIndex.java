package io.siloscope.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds images by what an `image` column says: the path below the imported folder, or else the bare file name, or
/// else that name without its extension. Backslashes count as slashes. Not thread-safe.
public final class NameIndex<T> {

    private final Map<String, Set<T>> byName = new HashMap<>();
    private final Map<String, Set<T>> byFileName = new HashMap<>();
    private final Map<String, Set<T>> byStem = new HashMap<>();

    /// Adds an image under its path below the imported folder, with `/` between the parts.
    public void add(String name, T image) {
        byName.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(image);
        byFileName.computeIfAbsent(fileName(name), _ -> new LinkedHashSet<>()).add(image);
        byStem.clear();
    }

    /// The images meant: none when the name is unknown, more than one when it is ambiguous.
    public List<T> find(String cell) {
        String name = cell.strip().replace('\\', '/');
        if (name.startsWith("./")) {
            name = name.substring(2);
        }
        Set<T> found = byName.getOrDefault(name, byFileName.getOrDefault(name, Set.of()));
        return new ArrayList<>(found.isEmpty() ? stems().getOrDefault(name, Set.of()) : found);
    }

    /// Made when the first name is found under nothing else: most tables never need it.
    private Map<String, Set<T>> stems() {
        if (byStem.isEmpty()) {
            byFileName.forEach((name, images) -> byStem
                    .computeIfAbsent(stem(name), _ -> new LinkedHashSet<>()).addAll(images));
        }
        return byStem;
    }

    private static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
