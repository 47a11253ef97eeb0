package io.siloscope.query;

import java.util.Arrays;
import java.util.Random;

import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypicalImagesTest {

    private static final int ROWS = 300;
    private static final int CLOUDS = 6;

    /// Six clouds far apart; the rows grow noisier within each.
    private static FloatMatrix clouds() {
        var random = new Random(3);
        float[] values = new float[ROWS * CLOUDS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < CLOUDS; j++) {
                values[i * CLOUDS + j] = (float) ((j == i % CLOUDS ? 5 : 0)
                        + (double) i / ROWS * random.nextGaussian());
            }
        }
        return FloatMatrix.of(values, ROWS, CLOUDS);
    }

    @Test
    void nearlyEveryCloudGivesOneAndThoseAreOfTheQuieterHalf() {
        int found = 0;
        int quiet = 0;
        for (int seed = 0; seed < 20; seed++) {
            int[] chosen = TypicalImages.of(clouds(), CLOUDS, new Seed(seed));
            found += (int) Arrays.stream(chosen).map(i -> i % CLOUDS).distinct().count();
            quiet += (int) Arrays.stream(chosen).filter(i -> i < ROWS / 2).count();
        }
        int random = (int) Math.round(20 * CLOUDS * (1 - Math.pow(1 - 1.0 / CLOUDS, CLOUDS)));
        assertThat(found).isGreaterThan(random);
        assertThat(quiet).isGreaterThan(20 * CLOUDS * 3 / 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 299, 300, 400})
    void asManyAsWantedAndTheSeedDecides(int wanted) {
        int[] chosen = TypicalImages.of(clouds(), wanted, new Seed(1));
        assertThat(chosen).hasSize(Math.min(wanted, ROWS)).isSorted().doesNotHaveDuplicates();
        assertThat(TypicalImages.of(clouds(), wanted, new Seed(1))).isEqualTo(chosen);
    }

    @Test
    void equalImagesLeaveClustersEmptyAndStillGiveEnough() {
        FloatMatrix equal = FloatMatrix.of(new float[40], 20, 2);
        assertThat(TypicalImages.of(equal, 5, new Seed(1))).hasSize(5).doesNotHaveDuplicates();
    }
}
