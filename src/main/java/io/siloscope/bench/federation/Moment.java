package io.siloscope.bench.federation;

import java.util.Locale;

/// When a party of a run is killed, in round 2.
public enum Moment {
    /// The round is open; no site has been asked.
    BEFORE_TASK,
    /// All sites train.
    TRAINING,
    /// An update is on its way.
    UPLOADING,
    /// The updates make a model that is not on disk yet.
    BEFORE_COMMIT,
    /// The round is on disk; no site knows.
    AFTER_COMMIT,
    /// The coordinator judges the new model.
    EVALUATING;

    /// For people, and for the command line of a party: `before-task`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
