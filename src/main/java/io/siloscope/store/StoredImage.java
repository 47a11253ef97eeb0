package io.siloscope.store;

import java.nio.file.Path;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Split;

/// An image of a silo, at the first of its places.
///
/// @param name its path below the imported folder
/// @param path where it lies
/// @param group what it belongs to, or an empty text
public record StoredImage(ImageId id, String name, Path path, int width, int height, Split split,
        String group) {}
