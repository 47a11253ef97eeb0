package io.siloscope.ingest.dicom;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import io.siloscope.format.FormatException;

/// The samples of JPEG frames as they are, since the DICOM attributes and not the JPEG say what they mean.
final class JpegFrame {

    private static final String PLATFORM = "com.sun.";

    private JpegFrame() {}

    /// 8-bit samples of a baseline, extended or progressive JPEG.
    static int[] baseline(ByteBuffer frame, int columns, int rows, int channels) {
        return samples(frame, true, columns, rows, channels);
    }

    /// Samples of up to 16 bits of a lossless JPEG.
    static int[] lossless(ByteBuffer frame, int columns, int rows, int channels) {
        return samples(frame, false, columns, rows, channels);
    }

    private static int[] samples(ByteBuffer frame, boolean platform, int columns, int rows, int channels) {
        byte[] jpeg = new byte[frame.remaining()];
        frame.duplicate().get(jpeg);
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith(PLATFORM) == platform) {
                return samples(jpeg, reader, platform, columns, rows, channels);
            }
        }
        throw new FormatException("No reader of such a JPEG is installed");
    }

    private static int[] samples(byte[] jpeg, ImageReader reader, boolean platform, int columns, int rows,
            int channels) {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(stream, true, true);
            if (reader.getWidth(0) != columns || reader.getHeight(0) != rows) {
                throw new FormatException(
                        "Its JPEG image measures " + reader.getWidth(0) + "×" + reader.getHeight(0)
                                + " pixels, its attributes say " + columns + "×" + rows);
            }
            Raster raster = platform ? reader.readRaster(0, null) : reader.read(0).getRaster();
            if (raster.getNumBands() != channels) {
                throw new FormatException("Its JPEG image has " + raster.getNumBands()
                        + " samples a pixel, its attributes say " + channels);
            }
            return raster.getPixels(0, 0, columns, rows, (int[]) null);
        } catch (FormatException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Readers throw all kinds of unchecked exceptions for malformed images.
            throw new FormatException("Its JPEG image cannot be read: " + e.getMessage(), e);
        } finally {
            reader.dispose();
        }
    }
}
