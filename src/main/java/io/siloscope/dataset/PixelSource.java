package io.siloscope.dataset;

/// Reads an image's pixels. Wired by the composition root, so that rooms that look at images need not know
/// where images lie. Implementations are safe for concurrent use and never throw for a bad file.
@FunctionalInterface
public interface PixelSource {
    Decoded read(ImageId image);
}
