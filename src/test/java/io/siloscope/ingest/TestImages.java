package io.siloscope.ingest;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/// Image files for tests, made on the spot.
public final class TestImages {

    private TestImages() {}

    /// An RGB image of one colour with one pixel that tells images of different numbers apart.
    public static BufferedImage plain(int number, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, 0x336699);
        }
        image.setRGB(0, 0, number);
        return image;
    }

    public static byte[] encode(RenderedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("Nothing writes " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A photograph-like JPEG: noise, so that cutting it off loses something.
    public static byte[] noisyJpeg(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, (i * 0x9E3779B1) >>> 8);
        }
        return encode(image, "jpg");
    }

    /// A PNG whose header promises a size that its data does not hold.
    public static byte[] pngHeader(int width, int height) {
        byte[] png = encode(plain(1, 2, 2), "png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }

    /// The JPEG with an EXIF segment that holds nothing but an orientation.
    public static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] exif = {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0};
        return withSegment(jpeg, exif);
    }

    /// The four-component JPEG with the segment that says its components are inverted CMYK.
    public static byte[] withAdobeMarker(byte[] jpeg) {
        byte[] adobe = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return withSegment(jpeg, adobe);
    }

    private static byte[] withSegment(byte[] jpeg, byte[] segment) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Arrays.copyOf(jpeg, 2));
        bytes.writeBytes(segment);
        bytes.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        return bytes.toByteArray();
    }

    /// Writes a small PNG, with its folders; images of different numbers have different content.
    public static Path png(Path root, String name, int number) {
        return write(root, name, encode(plain(number, 4, 3), "png"));
    }

    public static Path write(Path root, String name, byte[] bytes) {
        Path file = root.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
