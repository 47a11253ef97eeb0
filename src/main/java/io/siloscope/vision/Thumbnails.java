package io.siloscope.vision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.siloscope.dataset.Decoded;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.PixelSource;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Unreadable;
import io.siloscope.math.Interpolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Small copies of images, kept as PNG files under a folder that may be deleted at any time. A damaged copy is made
/// again; where the folder cannot be written to, thumbnails are made anew each time. Thread-safe.
public final class Thumbnails {

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);

    private final Path folder;
    private final PixelSource source;

    public Thumbnails(Path folder, PixelSource source) {
        this.folder = folder;
        this.source = source;
    }

    /// The image with its longer side shrunk to `side` pixels, its aspect kept; a smaller image stays as it is.
    public Decoded of(ImageId image, int side) {
        Path file = file(image, side);
        Optional<Pixels> cached = ThumbnailFile.read(file, side);
        if (cached.isPresent()) {
            return cached.get();
        }
        return switch (source.read(image)) {
            case Pixels pixels -> keep(image, file, shrunk(pixels, side));
            case Unreadable unreadable -> unreadable;
        };
    }

    /// Deletes every copy of an image, of any side.
    public void forget(ImageId image) {
        Path shelf = shelf(image);
        if (!Files.isDirectory(shelf)) {
            return;
        }
        try (var copies = Files.newDirectoryStream(shelf, image.sha256() + "-*")) {
            for (Path copy : copies) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The thumbnails of " + image.brief() + " cannot be deleted", e);
        }
    }

    private Pixels keep(ImageId image, Path file, Pixels thumbnail) {
        Path around = folder.toAbsolutePath().getParent();
        if (around == null || !Files.isDirectory(around)) {
            // What the folder was part of is gone; its place is not to come back with nothing but thumbnails in it.
            return thumbnail;
        }
        try {
            ThumbnailFile.write(file, thumbnail);
        } catch (IOException e) {
            LOG.warn("The thumbnail of {} is not kept: {}", image.brief(), e.getMessage());
        }
        return thumbnail;
    }

    private static Pixels shrunk(Pixels image, int side) {
        int longer = Math.max(image.width(), image.height());
        if (longer <= side) {
            return image;
        }
        return image.resized(scaled(image.width(), side, longer), scaled(image.height(), side, longer),
                Interpolation.BICUBIC);
    }

    private static int scaled(int length, int side, int longer) {
        return Math.max(1, Math.toIntExact(Math.round((double) length * side / longer)));
    }

    // A folder a first byte of the id: file systems are slow with a million files in one.
    private Path shelf(ImageId image) {
        return folder.resolve(image.sha256().substring(0, 2));
    }

    private Path file(ImageId image, int side) {
        return shelf(image).resolve(image.sha256() + "-" + side + ".png");
    }
}
