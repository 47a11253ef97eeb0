package io.siloscope.workbench;

import java.util.List;

import io.siloscope.dataset.ImageId;

/// One durable change of labels: an answer to one image or to many, an undo or a redo.
public record Step(long id, Kind kind, List<ImageId> images) {

    /// What was done.
    public enum Kind {
        ANSWER, UNDO, REDO
    }

    public Step {
        images = List.copyOf(images);
    }
}
