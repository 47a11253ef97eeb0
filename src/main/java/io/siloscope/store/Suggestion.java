package io.siloscope.store;

import io.siloscope.dataset.ImageId;

/// A weak label.
///
/// @param classIndex the class that the neighbours vote for
/// @param similarities what the uncertainty was computed from, one a class; not copied, not to be written to
/// @param uncertainty higher = less certain
/// @param rank the place in the queue for people, from 1
public record Suggestion(ImageId image, int classIndex, double[] similarities, double uncertainty, int rank) {

    public Suggestion {
        if (!Double.isFinite(uncertainty)) {
            throw new IllegalArgumentException("Image " + image + " has the uncertainty " + uncertainty);
        }
        if (rank < 1) {
            throw new IllegalArgumentException("Image " + image + " has the rank " + rank);
        }
    }
}
