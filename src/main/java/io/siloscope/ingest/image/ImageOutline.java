package io.siloscope.ingest.image;

import java.util.Locale;
import java.util.Optional;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Unreadable;

/// Looks at an image file without more work than it needs: the head and the end of a JPEG or PNG, the pixels of anything
/// else.
public final class ImageOutline {

    private ImageOutline() {}

    /// The id and the size of an image, or why it cannot be one. JPEG and PNG data that are whole but damaged inside are
    /// found out when they are decoded.
    public static Inspected inspect(byte[] file) {
        JpegOutline jpeg = JpegOutline.of(file);
        PngOutline png = PngOutline.of(file);
        if (jpeg.width() > 0 && jpeg.height() > 0) {
            boolean turned = jpeg.orientation() >= 5;
            return inspected(file, jpeg.complete(), turned ? jpeg.height() : jpeg.width(),
                    turned ? jpeg.width() : jpeg.height());
        }
        if (png.width() > 0 && png.height() > 0) {
            return inspected(file, png.complete(), png.width(), png.height());
        }
        return switch (ImageDecoder.decode(file)) {
            case Pixels pixels -> new Inspected.Whole(ImageId.ofContent(file), pixels.width(),
                    pixels.height());
            case Unreadable(String reason) -> new Inspected.Broken(reason);
        };
    }

    private static Inspected inspected(byte[] file, boolean complete, int width, int height) {
        return problem(complete, width, height)
                .<Inspected>map(Inspected.Broken::new)
                .orElseGet(() -> new Inspected.Whole(ImageId.ofContent(file), width, height));
    }

    /// Why an image of this outline is not decoded.
    static Optional<String> problem(boolean complete, int width, int height) {
        if ((long) width * height > ImageDecoder.MAX_PIXELS) {
            return Optional.of(String.format(Locale.ROOT,
                    "The image is too large: %,d × %,d pixels; at most %d million are read", width, height,
                    ImageDecoder.MAX_PIXELS / 1_000_000));
        }
        return complete ? Optional.empty() : Optional.of("The image is cut off: its end is missing");
    }
}
