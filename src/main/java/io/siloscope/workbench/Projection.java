package io.siloscope.workbench;

import java.util.List;

import io.siloscope.dataset.ImageId;

/// The embeddings in two dimensions: point `i` is at `x[i]`, `y[i]` and belongs to `images.get(i)`. The arrays are not copied.
///
/// @param classes the person's class, else the weak one, else -1
/// @param human whether a person gave that class
/// @param doubt how early the image is asked, from 1 for the first to 0 for the last; -1 for images that are not in the queue
public record Projection(List<ImageId> images, float[] x, float[] y, int[] classes, boolean[] human,
        float[] doubt) {}
