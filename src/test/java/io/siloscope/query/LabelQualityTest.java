package io.siloscope.query;

import java.util.stream.IntStream;

import io.siloscope.math.Seed;
import io.siloscope.math.Shuffle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class LabelQualityTest {

    @Test
    void refinedImagesCountForThemselvesAlone() {
        LabelQuality quality = LabelQuality.of(100, 20, 50, 45, 900);

        assertThat(quality.images()).isEqualTo(1000);
        assertThat(quality.share()).isCloseTo((20 + 900 * 0.9) / 1000, within(1e-12));
        assertThat(quality.low()).isLessThan(quality.share());
        assertThat(quality.high()).isGreaterThan(quality.share()).isLessThanOrEqualTo(0.92);
    }

    @Test
    void withoutAnAuditOnlyBoundsAreKnownAndWithAFullOneAllIs() {
        LabelQuality none = LabelQuality.of(100, 20, 0, 0, 900);
        assertThat(none.share()).isNaN();
        assertThat(none.low()).isEqualTo(0.02);
        assertThat(none.high()).isEqualTo(0.92);

        LabelQuality full = LabelQuality.of(10, 4, 90, 60, 90);
        assertThat(full.low()).isEqualTo(full.high()).isEqualTo(0.64);
        assertThatThrownBy(() -> LabelQuality.of(1, 2, 0, 0, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Doubtful images are refined first, as in a silo; then some of the rest are audited at random.
    @ParameterizedTest
    @CsvSource({"0.5,60", "0.9,40", "0.97,100", "0.2,30"})
    void theIntervalHoldsTheTruthInAtLeast85Of100Seeds(double accuracy, int audited) {
        int images = 2000;
        int refined = 100;
        int held = 0;
        for (int seed = 0; seed < 100; seed++) {
            var random = new Seed(seed).generator();
            boolean[] right = new boolean[images];
            for (int i = 0; i < images; i++) {
                right[i] = random.nextDouble() < (i < 400 ? accuracy / 2 : accuracy);
            }
            int[] rest = Shuffle.permutation(images - refined, new Seed(seed).split("audit"));
            int refinedRight = count(right, IntStream.range(0, refined).toArray());
            int auditedRight = count(right,
                    IntStream.range(0, audited).map(i -> refined + rest[i]).toArray());
            LabelQuality quality = LabelQuality.of(refined, refinedRight, audited, auditedRight,
                    images - refined);
            double truth = count(right, IntStream.range(0, images).toArray()) / (double) images;
            held += quality.low() <= truth && truth <= quality.high() ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(85);
    }

    private static int count(boolean[] right, int[] rows) {
        return (int) IntStream.of(rows).filter(row -> right[row]).count();
    }
}
