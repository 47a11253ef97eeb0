package io.siloscope.workbench;

import java.time.Instant;
import java.util.Optional;

/// One event in the life of an image's label.
///
/// @param kind what was done: `label`, `undo` or `redo`
/// @param before the class before, if there was one; `after` the class since, if there is one
public record HistoryEntry(Instant at, String kind, String annotator, String purpose, Optional<String> before,
        Optional<String> after) {}
