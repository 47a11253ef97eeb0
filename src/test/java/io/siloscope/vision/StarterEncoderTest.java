package io.siloscope.vision;

import java.util.List;

import io.siloscope.dataset.Pixels;
import io.siloscope.math.FloatMatrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StarterEncoderTest {

    private static Encoder encoder;

    @BeforeAll
    static void open() {
        encoder = StarterEncoder.open();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void anImageBecomesACoupleOfHundredFiniteNumbers() {
        FloatMatrix rows = encoder.embed(List.of(TestImages.flat(64, 64, 0), TestImages.noise(200, 30, 1)));

        assertThat(encoder.dimension()).isEqualTo(204);
        for (float value : rows.toArray()) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void openingItAgainGivesTheSameFingerprintAndVector() {
        Pixels image = TestImages.noise(64, 64, 7);
        try (Encoder again = StarterEncoder.open()) {
            assertThat(again.fingerprint()).isEqualTo(encoder.fingerprint());
            assertThat(again.embed(List.of(image)).row(0))
                    .containsExactly(encoder.embed(List.of(image)).row(0));
        }
    }

    @Test
    void theFingerprintIsTheSameOnEveryPlatform() {
        assertThat(encoder.fingerprint()).startsWith("FINGER");
    }

    @Test
    void aQuarterTurnMattersLessThanAnotherTexture() {
        Pixels stripes = stripes(64, 8);
        float[] vector = encoder.embed(List.of(stripes)).row(0);

        double turned = distance(vector, encoder.embed(List.of(turned(stripes))).row(0));
        double finer = distance(vector, encoder.embed(List.of(stripes(64, 4))).row(0));

        assertThat(turned).isLessThan(finer / 2);
    }

    @Test
    void aDarkerLampMattersLessThanAnotherTexture() {
        Pixels stripes = stripes(64, 8);
        float[] vector = encoder.embed(List.of(stripes)).row(0);

        double darker = distance(vector, encoder.embed(List.of(darker(stripes))).row(0));
        double finer = distance(vector, encoder.embed(List.of(stripes(64, 4))).row(0));

        assertThat(darker).isLessThan(finer / 2);
    }

    private static Pixels stripes(int side, int period) {
        byte[] rgb = new byte[3 * side * side];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % side;
            rgb[i] = (byte) (150 + 60 * Math.sin(2 * Math.PI * x / period));
        }
        return new Pixels(side, side, rgb);
    }

    private static Pixels turned(Pixels image) {
        byte[] rgb = new byte[image.rgb().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) image.at(i / 3 / image.width(), i / 3 % image.width(), i % 3);
        }
        return new Pixels(image.height(), image.width(), rgb);
    }

    private static Pixels darker(Pixels image) {
        byte[] rgb = image.rgb().clone();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) ((rgb[i] & 0xFF) * 0.75);
        }
        return new Pixels(image.width(), image.height(), rgb);
    }

    private static double distance(float[] left, float[] right) {
        double squares = 0;
        for (int i = 0; i < left.length; i++) {
            squares += (left[i] - right[i]) * (double) (left[i] - right[i]);
        }
        return Math.sqrt(squares);
    }
}
