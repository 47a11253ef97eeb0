package io.siloscope.workbench;

import io.siloscope.dataset.ImageId;

/// A labelled image that voted for a weak label: its class, and its Euclidean distance in embedding space.
public record Neighbour(ImageId image, int classIndex, double distance) {}
