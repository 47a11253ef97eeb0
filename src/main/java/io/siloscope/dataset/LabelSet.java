package io.siloscope.dataset;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;

import io.siloscope.math.Sha256;

/// The ordered class names of a silo. Every site and the coordinator of a federation must agree on them.
public record LabelSet(List<String> names) {

    public LabelSet {
        names = List.copyOf(names);
        if (names.size() < 2) {
            throw new IllegalArgumentException("A classifier needs two classes or more, not " + names);
        }
        var seen = new HashSet<String>();
        for (String name : names) {
            if (name.isBlank() || !name.equals(name.strip())
                    || name.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("Not a class name: \"" + name + "\"");
            }
            if (!seen.add(name)) {
                throw new IllegalArgumentException("The class \"" + name + "\" is named twice");
            }
        }
    }

    public static LabelSet of(String... names) {
        return new LabelSet(List.of(names));
    }

    public int size() {
        return names.size();
    }

    /// The class's position, or nothing for a name that is not a class.
    public OptionalInt index(String name) {
        int index = names.indexOf(name);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    public String name(int index) {
        return names.get(index);
    }

    /// A digest of names and order.
    public String fingerprint() {
        return Sha256.of(String.join("\n", names));
    }
}
