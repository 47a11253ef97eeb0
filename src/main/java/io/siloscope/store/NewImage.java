package io.siloscope.store;

import java.nio.file.Path;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Split;

/// A readable image to be taken into a silo.
///
/// @param origin what tells the place from all others: the path, and behind it the part of that file
/// @param path where the bytes of the image are
/// @param name its path below the imported folder
/// @param width in pixels
/// @param height in pixels
/// @param group what it belongs to (a patient, a lesion), or an empty text
/// @param truth the class index that its folder or table names, or [#NO_TRUTH]
public record NewImage(ImageId id, String origin, Path path, String name, int width, int height, Split split,
        String group,
        int truth) {

    /// Nothing names a class.
    public static final int NO_TRUTH = -1;

    /// An image that is a file of its own.
    public NewImage(ImageId id, Path path, String name, int width, int height, Split split, String group,
            int truth) {
        this(id, path.toAbsolutePath().normalize().toString(), path, name, width, height, split, group,
                truth);
    }

    public NewImage {
        path = path.toAbsolutePath().normalize();
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("Image " + id + " measures " + width + "×" + height);
        }
    }
}
