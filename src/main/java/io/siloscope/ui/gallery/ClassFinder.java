package io.siloscope.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.siloscope.dataset.LabelSet;

/// Finds classes by what is typed of their names, in any script. Pure.
final class ClassFinder {

    private ClassFinder() {}

    /// The classes whose names hold the text, in any case: those that begin with it first, then those with a word that does,
    /// then the others; each in the silo's order.
    static List<Integer> find(LabelSet classes, String typed, int most) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        List<Integer> begin = new ArrayList<>();
        List<Integer> word = new ArrayList<>();
        List<Integer> inside = new ArrayList<>();
        for (int index = 0; index < classes.size(); index++) {
            String name = classes.name(index).toLowerCase(Locale.ROOT);
            if (name.startsWith(part)) {
                begin.add(index);
            } else if (name.contains(" " + part) || name.contains("-" + part) || name.contains("_" + part)) {
                word.add(index);
            } else if (name.contains(part)) {
                inside.add(index);
            }
        }
        begin.addAll(word);
        begin.addAll(inside);
        return List.copyOf(begin.subList(0, Math.min(most, begin.size())));
    }
}
