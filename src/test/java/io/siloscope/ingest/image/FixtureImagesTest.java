package io.siloscope.ingest.image;

import java.util.Arrays;

import io.siloscope.dataset.Pixels;
import io.siloscope.ingest.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Images that other programs wrote.
class FixtureImagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"rgb.png", "rgb16.png", "rgb.tif", "lzw.tif", "rgb.bmp", "lossless.webp",
        "texts.png"})
    void losslessColoursAreExact(String name) {
        assertThat(Fixtures.distance(decoded(name), Fixtures.rgb(0))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gray.png", "gray16.png", "gray16.tif"})
    void losslessGraysAreExact(String name) {
        assertThat(Fixtures.distance(decoded(name), Fixtures.gray(0))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb.jpg", "progressive.jpg", "cmyk.jpg", "lossy.webp", "palette.png",
        "palette.gif"})
    void lossyColoursAreNear(String name) {
        assertThat(Fixtures.distance(decoded(name), Fixtures.rgb(0))).isLessThan(24);
    }

    @Test
    void transparencyLiesOnWhite() {
        Pixels pixels = decoded("alpha.png");

        assertThat(pixels.at(3, 5, 0)).isEqualTo(Math.round((24 * 128 + 255 * 127) / 255.0f));
    }

    @Test
    void aTurnedPhotographIsUpright() {
        assertThat(Fixtures.distance(decoded("turned.jpg"), Fixtures.rgb(0))).isLessThan(24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb.png", "rgb16.png", "gray16.tif", "rgb.jpg", "progressive.jpg", "cmyk.jpg",
        "turned.jpg",
        "lossless.webp", "palette.gif"})
    void theOutlineTellsTheSizeThatDecodingFinds(String name) {
        assertThat(ImageOutline.inspect(Fixtures.bytes("images/" + name)))
                .isInstanceOfSatisfying(Inspected.Whole.class, whole -> {
                    assertThat(whole.width()).isEqualTo(Fixtures.WIDTH);
                    assertThat(whole.height()).isEqualTo(Fixtures.HEIGHT);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb.png", "rgb.jpg", "progressive.jpg", "cmyk.jpg", "gray.jpg", "rgb16.png"})
    void aFileWithoutMetadataIsCopiedByteForByte(String name) {
        byte[] file = Fixtures.bytes("images/" + name);

        assertThat(copy(file)).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"turned.jpg", "texts.png"})
    void whatTellsOfAPatientIsNotCopied(String name) {
        byte[] file = Fixtures.bytes("images/" + name);
        byte[] copy = copy(file);

        assertThat(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1)).contains("DOE^JANE");
        assertThat(new String(copy, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("DOE",
                "JANE", "Patient");
        assertThat(ImageDecoder.decode(copy)).isInstanceOfSatisfying(Pixels.class,
                pixels -> assertThat(Fixtures.distance(pixels, decoded(name))).isZero());
        assertThat(copy(copy)).isEqualTo(copy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb.tif", "rgb.bmp", "lossless.webp"})
    void otherFormatsAreCopiedAsEqualFilesWhereTheirPixelsAreEqual(String name) {
        assertThat(copy(Fixtures.bytes("images/" + name))).isEqualTo(PngFile.of(Fixtures.rgb(0)));
    }

    @Test
    void aDamagedImageCannotBeCopied() {
        byte[] file = Fixtures.bytes("images/rgb.bmp");

        assertThat(ImageCopy.of(Arrays.copyOf(file, 40))).isInstanceOf(ImageCopy.Impossible.class);
        assertThat(ImageCopy.of(Arrays.copyOf(Fixtures.bytes("images/rgb.jpg"), 300)))
                .isEqualTo(new ImageCopy.Impossible("The image is cut off: its end is missing"));
    }

    private static byte[] copy(byte[] file) {
        if (ImageCopy.of(file) instanceof ImageCopy.Made(byte[] copy)) {
            return copy;
        }
        throw new AssertionError("No copy was made");
    }

    private static Pixels decoded(String name) {
        if (ImageDecoder.decode(Fixtures.bytes("images/" + name)) instanceof Pixels pixels) {
            return pixels;
        }
        throw new AssertionError(name + " cannot be read");
    }
}
