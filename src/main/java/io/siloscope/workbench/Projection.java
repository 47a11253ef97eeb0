package io.siloscope.workbench;

import java.util.List;

import io.siloscope.dataset.ImageId;

/// The embeddings in two dimensions: point `i` is at `x[i]`, `y[i]` and belongs to `images.get(i)`; `classes[i]` is
/// the person's class, else the weak one, else -1. The arrays are not copied.
public record Projection(List<ImageId> images, float[] x, float[] y, int[] classes) {}
