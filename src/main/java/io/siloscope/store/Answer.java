package io.siloscope.store;

import io.siloscope.dataset.ImageId;

/// A person's answer: this image is of this class, a 0-based position in the silo's classes.
public record Answer(ImageId image, int classIndex) {}
