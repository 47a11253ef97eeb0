package io.siloscope.workbench;

import java.time.Instant;
import java.util.Optional;

/// One event in the life of an image's label.
///
/// @param kind what was done, for example `label`, `unsure` or `undo`
/// @param before the class before, if there was one; `after` the class since, if there is one
/// @param detail what suggested an accepted class, or the digest of a comment, or an empty text
public record HistoryEntry(Instant at, String kind, String annotator, String purpose, Optional<String> before,
        Optional<String> after, String detail) {}
