package io.siloscope.workbench;

import java.util.Optional;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;

/// One image of the refinement queue.
///
/// @param weakClass the k-NN's class
/// @param secondClass the runner-up by class similarity
/// @param rank 1 is asked first
/// @param of the number of ranked images
/// @param disagreement true when the k-NN vote and the nearest prototype name different classes
/// @param human what a person said, if anyone did
public record QueueItem(ImageId image, int weakClass, int secondClass, int rank, int of, boolean disagreement,
        Optional<Label> human) {}
