package io.siloscope.math;

import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ResamplerTest {

    @Property(tries = 60)
    void aFlatImageStaysFlat(@ForAll @IntRange(min = 1, max = 40) int from,
            @ForAll @IntRange(min = 1, max = 40) int to, @ForAll Interpolation kernel, @ForAll byte grey) {
        byte[] flat = new byte[from * 7 * 3];
        Arrays.fill(flat, grey);

        byte[] resized = Resampler.resize(flat, from, 7, 3, to, 5, kernel);

        assertThat(resized).hasSize(to * 5 * 3).containsOnly(grey);
    }

    @Property(tries = 60)
    void bothPassesTogetherComeCloseToOneExactSum(@ForAll @IntRange(min = 1, max = 23) int width,
            @ForAll @IntRange(min = 1, max = 23) int height, @ForAll @IntRange(min = 1, max = 31) int toWidth,
            @ForAll @IntRange(min = 1, max = 31) int toHeight, @ForAll Interpolation kernel,
            @ForAll long seed) {
        byte[] image = noise(width * height * 3, seed);

        byte[] resized = Resampler.resize(image, width, height, 3, toWidth, toHeight, kernel);

        for (int i = 0; i < resized.length; i++) {
            int x = i / 3 % toWidth;
            int y = i / 3 / toWidth;
            double exact = exact(image, width, height, i % 3, x, y, toWidth, toHeight, kernel);
            // Bicubic overshoots within a pass are cut to 0 … 255, so the bound is loose only for that kernel.
            assertThat(resized[i] & 0xFF)
                    .isCloseTo((int) Math.round(exact), org.assertj.core.data.Offset.offset(
                            kernel == Interpolation.BILINEAR ? 1 : 40));
        }
    }

    @Test
    void anEqualSizeGivesEqualBytes() {
        byte[] image = noise(9 * 4 * 3, 1);

        assertThat(Resampler.resize(image, 9, 4, 3, 9, 4, Interpolation.BICUBIC)).isEqualTo(image);
    }

    @Test
    void shrinkingAveragesInsteadOfSkipping() {
        byte[] stripes = new byte[64];
        for (int i = 0; i < stripes.length; i += 2) {
            stripes[i] = (byte) 200;
        }

        byte[] shrunk = Resampler.resize(stripes, 64, 1, 1, 8, 1, Interpolation.BILINEAR);

        for (byte grey : shrunk) {
            assertThat(grey & 0xFF).isBetween(99, 101);
        }
    }

    @Test
    void aWrongLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resampler.resize(new byte[5], 2, 2, 1, 1, 1, Interpolation.BILINEAR))
                .withMessageContaining("5 bytes");
    }

    private static double exact(byte[] image, int width, int height, int channel, int x, int y, int toWidth,
            int toHeight, Interpolation kernel) {
        double sum = 0;
        double total = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double weight = weight(column, x, width, toWidth, kernel)
                        * weight(row, y, height, toHeight, kernel);
                sum += weight * (image[(row * width + column) * 3 + channel] & 0xFF);
                total += weight;
            }
        }
        return Math.clamp(sum / total, 0, 255);
    }

    private static double weight(int source, int target, int size, int toSize, Interpolation kernel) {
        double scale = (double) size / toSize;
        double stretch = Math.max(1, scale);
        double centre = (target + 0.5) * scale;
        boolean seen = source >= (int) Math.max(0, centre - kernel.radius() * stretch + 0.5)
                && source < (int) (centre + kernel.radius() * stretch + 0.5);
        return seen ? kernel.weight((source + 0.5 - centre) / stretch) : 0;
    }

    private static byte[] noise(int length, long seed) {
        byte[] bytes = new byte[length];
        new Seed(seed).generator().nextBytes(bytes);
        return bytes;
    }
}
