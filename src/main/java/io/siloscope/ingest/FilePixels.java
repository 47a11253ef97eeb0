package io.siloscope.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import io.siloscope.dataset.Decoded;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.PixelSource;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Unreadable;

/// Pixels from image files.
///
/// @param paths where an image lies; equal content may lie in several places, and the first that can be read counts
public record FilePixels(Function<ImageId, List<Path>> paths) implements PixelSource {

    @Override
    public Decoded read(ImageId image) {
        Decoded last = new Unreadable(ImageFile.UNKNOWN);
        for (Path path : paths.apply(image)) {
            last = ImageFile.read(path, image);
            if (last instanceof Pixels) {
                return last;
            }
        }
        return last;
    }
}
