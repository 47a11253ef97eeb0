package io.siloscope.ingest.image;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import io.siloscope.dataset.Decoded;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Unreadable;
import io.siloscope.ingest.TestImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ImageDecoderTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp", "tiff"})
    void everyLosslessFormatGivesTheVerySamePixels(String format) {
        Pixels pixels = pixels(TestImages.encode(TestImages.plain(0xFF8001, 5, 3), format));

        assertThat(pixels.width()).isEqualTo(5);
        assertThat(pixels.height()).isEqualTo(3);
        assertThat(colour(pixels, 0, 0)).isEqualTo(0xFF8001);
        assertThat(colour(pixels, 4, 2)).isEqualTo(0x336699);
    }

    @Test
    void grayIsTakenAsItIs() {
        var gray = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        gray.getRaster().setSample(0, 0, 0, 128);

        assertThat(colour(pixels(TestImages.encode(gray, "png")), 0, 0)).isEqualTo(0x808080);
    }

    @Test
    void sixteenBitsAreScaledToEight() {
        var gray = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        gray.getRaster().setSample(0, 0, 0, 257 * 77);
        gray.getRaster().setSample(1, 0, 0, 65535);
        Pixels pixels = pixels(TestImages.encode(gray, "png"));

        assertThat(colour(pixels, 0, 0)).isEqualTo(0x4D4D4D);
        assertThat(colour(pixels, 1, 0)).isEqualTo(0xFFFFFF);
    }

    @Test
    void transparencyLiesOnWhite() {
        var image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00123456);
        image.setRGB(1, 0, 0x80000000);
        Pixels pixels = pixels(TestImages.encode(image, "png"));

        assertThat(colour(pixels, 0, 0)).isEqualTo(0xFFFFFF);
        assertThat(colour(pixels, 1, 0)).isEqualTo(0x7F7F7F);
    }

    @Test
    void grayWithTransparencyLiesOnWhite() {
        var model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false,
                Transparency.TRANSLUCENT, DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(2, 1);
        raster.setPixels(0, 0, 2, 1, new int[]{100, 255, 0, 0});
        Pixels pixels = pixels(TestImages.encode(new BufferedImage(model, raster, false, null), "png"));

        assertThat(colour(pixels, 0, 0)).isEqualTo(0x646464);
        assertThat(colour(pixels, 1, 0)).isEqualTo(0xFFFFFF);
    }

    @Test
    void aPaletteIsLookedUp() {
        var palette = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED);
        palette.setRGB(0, 0, 0xFFFF0000);

        assertThat(colour(pixels(TestImages.encode(palette, "png")), 0, 0)).isEqualTo(0xFF0000);
    }

    @Test
    void aPrintersJpegShowsItsColours() throws Exception {
        // Adobe stores the paper's whiteness, 0 is full ink: cyan, then black.
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 16, 4, null);
        for (int i = 0; i < 32 * 16; i++) {
            inks.setPixel(i % 32, i / 32,
                    i % 32 < 16 ? new int[]{0, 255, 255, 255} : new int[]{255, 255, 255, 0});
        }
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(inks, null, null));
        } finally {
            writer.dispose();
        }
        Pixels pixels = pixels(TestImages.withAdobeMarker(bytes.toByteArray()));

        assertThat(pixels.at(4, 4, 0)).isLessThan(90);
        assertThat(pixels.at(4, 4, 2)).isGreaterThan(180);
        assertThat(pixels.at(28, 4, 1)).isLessThan(60);
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void aJpegStandsUpright(int orientation, int right, int below) {
        // A white corner at the stored top left, on a 32×16 image.
        var image = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, Color.WHITE.getRGB());
        }
        Pixels pixels = pixels(TestImages.withOrientation(TestImages.encode(image, "jpg"), orientation));

        assertThat(pixels.width()).isEqualTo(orientation < 5 ? 32 : 16);
        int x = right == 1 ? pixels.width() - 3 : 2;
        int y = below == 1 ? pixels.height() - 3 : 2;
        assertThat(pixels.at(x, y, 0)).isCloseTo(255, within(8));
        assertThat(pixels.at(pixels.width() - 1 - x, pixels.height() - 1 - y, 0)).isLessThan(8);
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        assertThat(reason(new byte[0])).contains("empty");
    }

    @Test
    void bytesThatAreNoImageAreSaidToBeNone() {
        assertThat(reason("Dear colleague".getBytes(StandardCharsets.UTF_8)))
                .contains("not a PNG, JPEG");
    }

    @Test
    void anAbsurdSizeIsRefusedByItsHeader() {
        assertThat(reason(TestImages.pngHeader(60_000, 60_000))).contains("too large", "60,000 × 60,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "tiff", "gif"})
    void aFileCutOffAnywhereIsUnreadable(String format) {
        byte[] whole = format.equals("jpg") ? TestImages.noisyJpeg(64, 48)
                : TestImages.encode(TestImages.plain(7, 64, 48), format);

        for (int percent : new int[]{1, 10, 50, 90}) {
            byte[] cut = Arrays.copyOf(whole, Math.max(1, whole.length * percent / 100));
            assertThat(ImageDecoder.decode(cut)).as("%d %% of a %s", percent, format)
                    .isInstanceOf(Unreadable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "tiff", "gif"})
    void damagedBytesNeverThrow(String format) {
        byte[] whole = format.equals("jpg") ? TestImages.withOrientation(TestImages.noisyJpeg(16, 16), 6)
                : TestImages.encode(TestImages.plain(7, 16, 16), format);
        var random = new Random(1);

        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j <= i % 4; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(ImageDecoder.decode(damaged)).isNotNull();
        }
    }

    private static Pixels pixels(byte[] file) {
        Decoded decoded = ImageDecoder.decode(file);
        assertThat(decoded).isInstanceOf(Pixels.class);
        return (Pixels) decoded;
    }

    private static String reason(byte[] file) {
        Decoded decoded = ImageDecoder.decode(file);
        assertThat(decoded).isInstanceOf(Unreadable.class);
        return ((Unreadable) decoded).reason();
    }

    private static int colour(Pixels pixels, int x, int y) {
        return pixels.at(x, y, 0) << 16 | pixels.at(x, y, 1) << 8 | pixels.at(x, y, 2);
    }
}
