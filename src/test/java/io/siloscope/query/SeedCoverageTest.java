package io.siloscope.query;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Seed;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SeedCoverageTest {

    private static final int ROWS = 400;
    private static final int CLOUDS = 8;

    /// Eight clouds far apart: row `i` lies in cloud `i % 8`.
    private static FloatMatrix clouds() {
        var random = new Random(5);
        float[] values = new float[ROWS * CLOUDS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((i % CLOUDS == i / CLOUDS % CLOUDS ? 5 : 0) + 0.2 * random.nextGaussian());
        }
        return FloatMatrix.of(values, ROWS, CLOUDS);
    }

    private static SeedCoverage coverage(FloatMatrix embeddings, IntPredicate seeds, IntPredicate passed,
            int regions, int wanted, int seed) {
        return SeedCoverage.of(
                Clusters.of(embeddings, Math.min(regions, embeddings.rows()), new Seed(seed)), seeds, passed,
                wanted);
    }

    @Test
    void withoutSeedsNothingIsCoveredAndTheProposalsComeFromEveryCloud() {
        SeedCoverage coverage = coverage(clouds(), _ -> false, _ -> false, 40, 20, 1);
        assertThat(coverage.uncovered()).isEqualTo(coverage.regions());
        assertThat(coverage.uncoveredShare()).isEqualTo(1);
        assertThat(coverage.proposals()).hasSize(20).doesNotHaveDuplicates();
        assertThat(coverage.proposals().stream().map(row -> row % CLOUDS).distinct()).hasSize(CLOUDS);
    }

    @Test
    void aCloudWithoutSeedsIsWhatIsNotCoveredAndIsProposedFirst() {
        Set<Integer> seeds = new HashSet<>();
        for (int row = 0; row < ROWS; row++) {
            if (row % CLOUDS != 3) {
                seeds.add(row);
            }
        }
        SeedCoverage coverage = coverage(clouds(), seeds::contains, _ -> false, 40, 3, 1);
        assertThat(coverage.uncoveredShare()).isCloseTo(1.0 / CLOUDS, within(1e-9));
        assertThat(coverage.proposals()).hasSize(3).allMatch(row -> row % CLOUDS == 3);
    }

    @Test
    void whatIsAnsweredOneByOneCoversEverythingAfterAsManyAnswersAsRegions() {
        Set<Integer> seeds = new TreeSet<>();
        int regions = coverage(clouds(), _ -> false, _ -> false, 40, 1, 2).regions();
        for (int i = 0; i < regions; i++) {
            SeedCoverage now = coverage(clouds(), seeds::contains, seeds::contains, 40, 1, 2);
            assertThat(now.uncovered()).isEqualTo(regions - i);
            seeds.addAll(now.proposals());
        }
        SeedCoverage all = coverage(clouds(), seeds::contains, seeds::contains, 40, 1, 2);
        assertThat(all.uncovered()).isZero();
        assertThat(all.uncoveredShare()).isZero();
    }

    @Test
    void aListOfProposalsIsWhatAskingOneByOneGives() {
        Set<Integer> seeds = new HashSet<>();
        var coverage = coverage(clouds(), _ -> false, _ -> false, 30, 60, 3);
        for (int proposal : coverage.proposals()) {
            assertThat(coverage(clouds(), seeds::contains, seeds::contains, 30, 1, 3)
                    .proposals())
                    .containsExactly(proposal);
            seeds.add(proposal);
        }
    }

    @Test
    void whatWasPassedOverIsNeverProposedAndAllOthersCanBe() {
        SeedCoverage coverage = coverage(clouds(), _ -> false, row -> row < 100, 10, ROWS, 1);
        assertThat(coverage.proposals().stream().sorted().collect(Collectors.toList()))
                .isEqualTo(java.util.stream.IntStream.range(100, ROWS).boxed().toList());
    }

    @Test
    void fewerImagesThanRegionsAreARegionEach() {
        FloatMatrix three = FloatMatrix.of(new float[]{1, 0, 0, 1, -1, -1}, 3, 2);
        SeedCoverage coverage = coverage(three, row -> row == 0, _ -> false, 40, 9, 1);
        assertThat(coverage.proposals()).containsExactlyInAnyOrder(1, 2);
    }
}
