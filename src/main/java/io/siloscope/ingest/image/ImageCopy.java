package io.siloscope.ingest.image;

import java.util.Optional;

import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Unreadable;

/// An image file as a silo keeps it: a JPEG or PNG as it is, less what its metadata say (EXIF, comments, texts), which may
/// name a patient; any other image as a PNG of its pixels.
public sealed interface ImageCopy {

    /// The bytes to keep.
    record Made(byte[] file) implements ImageCopy {}

    /// There is no image in the file.
    record Impossible(String reason) implements ImageCopy {}

    static ImageCopy of(byte[] file) {
        Optional<byte[]> plain = JpegCopy.of(file).or(() -> PngCopy.of(file));
        if (plain.isPresent()) {
            return new Made(plain.get());
        }
        return switch (ImageDecoder.decode(file)) {
            case Pixels pixels -> new Made(PngFile.of(pixels));
            case Unreadable(String reason) -> new Impossible(reason);
        };
    }
}
