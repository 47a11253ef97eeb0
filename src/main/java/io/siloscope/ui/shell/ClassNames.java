package io.siloscope.ui.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.siloscope.ui.fx.Text;

/// Class names as a person types them: separated by commas, semicolons or line ends, in any script.
final class ClassNames {

    private ClassNames() {}

    static List<String> split(String typed) {
        return typed.lines().flatMap(line -> List.of(line.split("[,;]")).stream())
                .map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /// What is wrong with the names, or how many there are, in a sentence.
    static String complaint(String typed) {
        List<String> names = split(typed);
        if (names.size() < 2) {
            return Text.of("classes.too-few");
        }
        Set<String> seen = new HashSet<>();
        return names.stream().filter(name -> !seen.add(name)).findFirst()
                .map(twice -> Text.of("classes.twice", twice))
                .orElseGet(() -> Text.of("classes.count", names.size()));
    }
}
