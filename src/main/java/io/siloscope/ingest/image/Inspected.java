package io.siloscope.ingest.image;

import io.siloscope.dataset.ImageId;

/// What an import learns of a file by reading it.
public sealed interface Inspected {

    /// A whole image: its identity, and its size in pixels as it is shown.
    record Whole(ImageId id, int width, int height) implements Inspected {}

    /// A file without a usable image, and why, in words for a user; the reason names no file.
    record Broken(String reason) implements Inspected {}
}
