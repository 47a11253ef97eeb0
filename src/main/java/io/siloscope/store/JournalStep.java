package io.siloscope.store;

import java.time.Instant;

/// A step of the journal: one answer, to one image or to many.
///
/// @param kind what was said
/// @param images how many images it is about
/// @param classIndex the class given to them, or [LabelEvent#UNLABELLED] for none or several
/// @param undone whether it is taken back now
public record JournalStep(long step, Instant at, EventKind kind, int images, int classIndex,
        boolean undone) {}
