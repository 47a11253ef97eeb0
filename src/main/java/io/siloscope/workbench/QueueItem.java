package io.siloscope.workbench;

import java.util.Optional;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.Marks;

/// One image of the refinement queue.
///
/// @param name the image's path below the imported folder
/// @param weakClass the k-NN's class
/// @param secondClass the runner-up by class similarity
/// @param rank 1 is asked first
/// @param of the number of ranked images
/// @param disagreement true when the k-NN vote and the nearest prototype name different classes
/// @param human what a person said, if anyone did
/// @param marks what people said beside the class
public record QueueItem(ImageId image, String name, int weakClass, int secondClass, int rank, int of,
        boolean disagreement, Optional<Label> human, Marks marks) {

    /// The class that counts now: a person's, else the weak one.
    public int shownClass() {
        return human.map(Label::classIndex).orElse(weakClass);
    }

    /// True when it still waits for an answer.
    public boolean open() {
        return human.isEmpty() && !marks.passed();
    }
}
