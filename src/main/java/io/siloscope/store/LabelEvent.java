package io.siloscope.store;

import java.time.Instant;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Purpose;

/// One entry of the label journal.
///
/// @param seq counted from 1, without gaps
/// @param annotator who did it
/// @param purpose why the image was looked at; an undo and a redo repeat that of what they are about
/// @param step shared by the events of one answer, however many images it covers
/// @param before the image's class until then, or [#UNLABELLED]
/// @param after the image's class from then on, or [#UNLABELLED]
/// @param detail what suggested an accepted class, the salted digest of a comment, or an empty text
public record LabelEvent(long seq, Instant at, String annotator, ImageId image, EventKind kind,
        Purpose purpose,
        long step, int before, int after, String detail) {

    /// No person has labelled the image.
    public static final int UNLABELLED = -1;
}
