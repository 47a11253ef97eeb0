package io.siloscope.store;

import java.nio.file.Path;

import io.siloscope.dataset.ImageId;

/// Where an image lies.
///
/// @param number of the place, in the order of import
public record Place(long number, ImageId image, Path path) {}
