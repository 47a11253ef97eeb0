package io.siloscope.vision;

import java.nio.FloatBuffer;
import java.util.List;

import io.siloscope.dataset.Pixels;
import io.siloscope.math.Interpolation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PreprocessingTest {

    private static final List<Double> ZERO = List.of(0.0, 0.0, 0.0);
    private static final List<Double> ONE = List.of(1.0, 1.0, 1.0);

    @Test
    void aCropTakesTheCentreOfTheShorterSide() {
        byte[] rgb = new byte[3 * 30 * 10];
        for (int x = 10; x < 20; x++) {
            for (int y = 0; y < 10; y++) {
                rgb[3 * (y * 30 + x)] = (byte) 250;
            }
        }
        Pixels fitted = cropping(10, 10).fit(new Pixels(30, 10, rgb));

        for (int i = 0; i < 100; i++) {
            assertThat(fitted.at(i % 10, i / 10, 0)).isEqualTo(250);
        }
    }

    @Test
    void floatsAreChannelByChannel() {
        var preprocessing = new Preprocessing(2, 1, List.of(0.5, 0.0, 0.0), List.of(0.5, 1.0, 2.0),
                new Resize.Squash(), Interpolation.BILINEAR);
        FloatBuffer floats = FloatBuffer.allocate(6);

        preprocessing.normalise(new Pixels(2, 1, new byte[]{0, (byte) 255, (byte) 255, (byte) 255, 0, 0}),
                floats);

        assertThat(floats.array()).containsExactly(-1f, 1f, 1f, 0f, 0.5f, 0f);
    }

    @Test
    void aShorterSideBelowTheInputIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> cropping(10, 9)).withMessageContaining("9");
    }

    private static Preprocessing cropping(int size, int shorterSide) {
        return new Preprocessing(size, size, ZERO, ONE, new Resize.Crop(shorterSide), Interpolation.BILINEAR);
    }
}
