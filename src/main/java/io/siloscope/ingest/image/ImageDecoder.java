package io.siloscope.ingest.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import io.siloscope.dataset.Decoded;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Unreadable;

/// Turns the bytes of an image file into 8-bit sRGB pixels: gray and palette images are spread to three channels,
/// transparency lies on white, 16-bit samples are scaled to 8, colour profiles are applied, and a JPEG is turned
/// upright as its EXIF orientation says. The first image of a file counts. Thread-safe; bad bytes never throw.
public final class ImageDecoder {

    /// The largest image that is decoded.
    public static final long MAX_PIXELS = 100_000_000;

    private ImageDecoder() {}

    /// The image in a file's bytes, or why there is none. The size in the header is checked before anything that
    /// grows with it is allocated.
    public static Decoded decode(byte[] file) {
        if (file.length == 0) {
            return new Unreadable("The file is empty");
        }
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return new Unreadable("The file is not a PNG, JPEG, GIF, BMP, TIFF or WebP image");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return decode(file, reader);
            } finally {
                reader.dispose();
            }
        } catch (OutOfMemoryError e) {
            return new Unreadable("The image needs more memory than there is");
        } catch (IOException | RuntimeException e) {
            // Plug-ins throw all kinds of unchecked exceptions for malformed files.
            return new Unreadable("The image is damaged or cut off: " + words(e));
        }
    }

    private static Decoded decode(byte[] file, ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        JpegOutline jpeg = JpegOutline.of(file);
        boolean complete = jpeg.complete() && PngOutline.of(file).complete();
        Optional<String> problem = ImageOutline.problem(complete, width, height);
        if (problem.isPresent()) {
            return new Unreadable(problem.get());
        }
        BufferedImage image = reader.read(0);
        Pixels pixels = SrgbPixels.of(image);
        return Orientation.upright(pixels, jpeg.orientation());
    }

    private static String words(Exception failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
