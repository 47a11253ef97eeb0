package io.siloscope.vision;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;

import javax.imageio.ImageIO;

import io.siloscope.dataset.Pixels;

/// One thumbnail on disk: a PNG file followed by the CRC-32C of its bytes, which image viewers do not mind.
final class ThumbnailFile {

    private static final int CHECKSUM = 4;

    private ThumbnailFile() {}

    /// The thumbnail, or nothing when the file is missing, damaged or larger than `side`.
    static Optional<Pixels> read(Path file, int side) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            int length = bytes.length - CHECKSUM;
            if (length < 0 || checksum(bytes, length) != ByteBuffer.wrap(bytes).getInt(length)) {
                return Optional.empty();
            }
            Pixels pixels = decode(bytes, length);
            return Math.max(pixels.width(), pixels.height()) <= side ? Optional.of(pixels) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Writes the whole file or none.
    static void write(Path file, Pixels pixels) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image(pixels), "png", png);
        byte[] bytes = png.toByteArray();
        ByteBuffer content = ByteBuffer.allocate(bytes.length + CHECKSUM).put(bytes)
                .putInt(checksum(bytes, bytes.length));
        Path shelf = Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished = Files.createTempFile(shelf, "unfinished-", ".tmp");
        try {
            Files.write(unfinished, content.array());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static Pixels decode(byte[] bytes, int length) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes, 0, length));
        if (image == null) {
            throw new IOException("Not a PNG file");
        }
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[3 * width * height];
        int at = 0;
        for (int argb : image.getRGB(0, 0, width, height, null, 0, width)) {
            rgb[at++] = (byte) (argb >> 16);
            rgb[at++] = (byte) (argb >> 8);
            rgb[at++] = (byte) argb;
        }
        return new Pixels(width, height, rgb);
    }

    private static BufferedImage image(Pixels pixels) {
        var image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                image.setRGB(x, y, pixels.at(x, y, 0) << 16 | pixels.at(x, y, 1) << 8 | pixels.at(x, y, 2));
            }
        }
        return image;
    }
}
