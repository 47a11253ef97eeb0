package io.siloscope.workbench;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import io.siloscope.dataset.LabelSet;
import io.siloscope.store.JournalStep;

/// One of the annotator's last steps, as a list of what undo takes back.
///
/// @param kind what was done, for example `label`, `accept` or `unsure`
/// @param images how many images it was about
/// @param className the class that they got, where it was one
/// @param undone whether it is taken back now
public record PastStep(Instant at, String kind, int images, Optional<String> className, boolean undone) {

    static PastStep of(JournalStep step, LabelSet classes) {
        return new PastStep(step.at(), step.kind().name().toLowerCase(Locale.ROOT), step.images(),
                step.classIndex() < 0 ? Optional.empty() : Optional.of(classes.name(step.classIndex())),
                step.undone());
    }
}
