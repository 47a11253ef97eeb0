package io.siloscope.workbench;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import io.siloscope.dataset.LabelSet;
import io.siloscope.store.LabelEvent;

/// One event in the life of an image's label.
///
/// @param kind what was done, for example `label`, `unsure` or `undo`
/// @param before the class before, if there was one; `after` the class since, if there is one
/// @param detail what suggested an accepted class, or the digest of a comment, or an empty text
public record HistoryEntry(Instant at, String kind, String annotator, String purpose, Optional<String> before,
        Optional<String> after, String detail) {

    static HistoryEntry of(LabelEvent event, LabelSet classes) {
        return new HistoryEntry(event.at(), event.kind().name().toLowerCase(Locale.ROOT), event.annotator(),
                event.purpose().name().toLowerCase(Locale.ROOT), name(event.before(), classes),
                name(event.after(), classes), event.detail());
    }

    private static Optional<String> name(int index, LabelSet classes) {
        return index < 0 ? Optional.empty() : Optional.of(classes.name(index));
    }
}
