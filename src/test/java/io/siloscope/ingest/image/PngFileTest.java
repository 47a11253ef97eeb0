package io.siloscope.ingest.image;

import java.nio.ByteBuffer;
import java.util.Random;

import io.siloscope.dataset.Pixels;
import io.siloscope.ingest.Fixtures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PngFileTest {

    @Test
    void pixelsComeBackAsTheyWere() {
        assertThat(decoded(PngFile.of(Fixtures.rgb(3))).rgb()).isEqualTo(Fixtures.rgb(3).rgb());
        assertThat(decoded(PngFile.of(Fixtures.gray(3))).rgb()).isEqualTo(Fixtures.gray(3).rgb());
    }

    @Test
    void graysTakeOneSampleAPixel() {
        assertThat(PngFile.of(Fixtures.gray(0)).length).isLessThan(Fixtures.WIDTH * Fixtures.HEIGHT + 100);
    }

    @Test
    void anImageMayTakeManyBlocks() {
        byte[] rgb = new byte[3 * 300 * 200];
        new Random(5).nextBytes(rgb);
        byte[] png = PngFile.of(new Pixels(300, 200, rgb));

        assertThat(decoded(png).rgb()).isEqualTo(rgb);
        assertThat(ByteBuffer.wrap(png).getInt(16)).isEqualTo(300);
    }

    private static Pixels decoded(byte[] png) {
        if (ImageDecoder.decode(png) instanceof Pixels pixels) {
            return pixels;
        }
        throw new AssertionError("No image");
    }
}
