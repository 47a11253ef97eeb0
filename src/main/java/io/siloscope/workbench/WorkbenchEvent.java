package io.siloscope.workbench;

import java.util.List;

import io.siloscope.dataset.ImageId;

/// What changed in the open silo. Events say what to look at again; the facts are asked from the [Workbench].
public sealed interface WorkbenchEvent {

    /// Images were imported or embedded.
    record ImagesChanged() implements WorkbenchEvent {}

    /// People's labels of these images changed, by an answer, an undo or a redo.
    record LabelsChanged(List<ImageId> images) implements WorkbenchEvent {
        public LabelsChanged {
            images = List.copyOf(images);
        }
    }

    /// Weak labels and ranks were computed anew: the queue starts over.
    record SuggestionsChanged() implements WorkbenchEvent {}

    /// A run that this silo hosts or takes part in moved on; `run` is its whole present state.
    record RunChanged(RunState run) implements WorkbenchEvent {}
}
