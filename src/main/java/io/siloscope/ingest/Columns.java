package io.siloscope.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.siloscope.format.Csv;

/// Which columns of a table say what: by the names `image`, `class`, `split` and `group`, by names that are usual for
/// the first three, or as somebody chose. A group may tell of a patient, so it is never guessed.
///
/// @param byMeaning the column of each meaning that the table has, in lower case; `image` and `class` always
record Columns(Map<String, String> byMeaning) {

    static final String IMAGE = "image";
    static final String CLASS = "class";
    static final String SPLIT = "split";
    static final String GROUP = "group";

    private static final List<String> NEEDED = List.of(IMAGE, CLASS);
    private static final List<String> MEANINGS = List.of(IMAGE, CLASS, SPLIT, GROUP);
    private static final Map<String, List<String>> USUAL = Map.of(
            IMAGE, List.of("filename", "file_name", "file", "path", "image_path", "image_name", "image_id",
                    "isic_id"),
            CLASS, List.of("class_name", "label", "dx", "diagnosis", "category", "target"),
            SPLIT, List.of("set", "subset", "partition"));

    Columns {
        byMeaning = Map.copyOf(byMeaning);
    }

    /// The columns of a table with this header.
    ///
    /// @param chosen columns by meaning, as somebody named them
    /// @throws IngestException when a chosen column is not there, or the image or the class cannot be told
    static Columns of(String table, List<String> header, Map<String, String> chosen) {
        chosen.keySet().stream().filter(meaning -> !MEANINGS.contains(meaning)).findFirst()
                .ifPresent(meaning -> {
                    throw new IngestException(
                            "A column can be chosen for image, class, split or group, not for \"" + meaning
                                    + "\".");
                });
        Map<String, String> found = new LinkedHashMap<>();
        for (String meaning : MEANINGS) {
            column(table, meaning, header, Optional.ofNullable(chosen.get(meaning)))
                    .ifPresent(column -> found.put(meaning, column));
        }
        return new Columns(found);
    }

    private static Optional<String> column(String table, String meaning, List<String> header,
            Optional<String> chosen) {
        if (chosen.isPresent()) {
            String name = chosen.get().strip().toLowerCase(Locale.ROOT);
            if (!header.contains(name)) {
                throw new IngestException(table + " has no column \"" + name + "\"; it has "
                        + String.join(", ", header) + ".");
            }
            return Optional.of(name);
        }
        if (header.contains(meaning)) {
            return Optional.of(meaning);
        }
        List<String> candidates = USUAL.getOrDefault(meaning, List.of()).stream().filter(header::contains)
                .toList();
        if (candidates.size() == 1) {
            return Optional.of(candidates.getFirst());
        }
        if (NEEDED.contains(meaning)) {
            throw new IngestException(table + " has no column \"" + meaning + "\", "
                    + (candidates.isEmpty()
                            ? "but " + (header.isEmpty() ? "nothing" : String.join(", ", header))
                            : "and " + String.join(" or ", candidates) + " may be meant")
                    + ". Nothing was imported; choose one, for example with --columns " + meaning + "="
                    + (candidates.isEmpty() ? header.stream().findFirst().orElse("NAME")
                            : candidates.getFirst())
                    + ".");
        }
        return Optional.empty();
    }

    /// The cell of a row that has this meaning; empty where the table has no such column.
    String cell(Csv.Row row, String meaning) {
        String column = byMeaning.get(meaning);
        return column == null ? "" : row.get(column);
    }

    /// How the table is read, for a person: `image from isic_id, class from dx`; empty when every column has the name
    /// of its meaning.
    String words() {
        return MEANINGS.stream()
                .filter(meaning -> !meaning.equals(byMeaning.getOrDefault(meaning, meaning)))
                .map(meaning -> meaning + " from " + byMeaning.get(meaning))
                .collect(Collectors.joining(", "));
    }
}
