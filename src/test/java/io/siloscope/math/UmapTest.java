package io.siloscope.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class UmapTest {

    private static final int CLOUDS = 5;
    private static final int DIMENSION = 24;

    /// Five clouds on rings in 24 dimensions: row `i` lies in cloud `i % 5`.
    private static FloatMatrix clouds(int rows) {
        var random = new Random(7);
        float[] values = new float[rows * DIMENSION];
        for (int i = 0; i < values.length; i++) {
            int row = i / DIMENSION;
            values[i] = (float) ((i % DIMENSION % CLOUDS == row % CLOUDS ? 2 : 0)
                    + 0.6 * random.nextGaussian());
        }
        return FloatMatrix.of(values, rows, DIMENSION);
    }

    @Test
    void whatIsAlikeLiesTogetherAndCloudsLieApart() {
        assertThat(alike(Umap.of(clouds(400), new Seed(1), Progress.NONE, new Cancel()))).isGreaterThan(0.97);
    }

    @Test
    void rowsBeyondTheSampleGoWhereTheirNeighboursAre() {
        Umap.Layout layout = Umap.of(clouds(400), 120, new Seed(1), Progress.NONE, new Cancel());
        assertThat(layout.x()).hasSize(400);
        assertThat(alike(layout)).isGreaterThan(0.95);
    }

    @Test
    void equalSeedsGiveEqualPicturesAndOthersGiveOthers() {
        FloatMatrix rows = clouds(60);
        Umap.Layout one = Umap.of(rows, new Seed(1), Progress.NONE, new Cancel());
        assertThat(Umap.of(rows, new Seed(1), Progress.NONE, new Cancel()).x()).isEqualTo(one.x());
        assertThat(Umap.of(rows, new Seed(2), Progress.NONE, new Cancel()).x()).isNotEqualTo(one.x());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void fewRowsOrEqualOnesHaveFinitePlaces(int rows) {
        for (FloatMatrix some : new FloatMatrix[]{clouds(rows),
            FloatMatrix.of(new float[rows * 4], rows, 4)}) {
            Umap.Layout layout = Umap.of(some, new Seed(1), Progress.NONE, new Cancel());
            assertThat(layout.x()).hasSize(rows);
            IntStream.range(0, rows).forEach(i -> assertThat(layout.x()[i] + layout.y()[i]).isFinite());
        }
    }

    @Test
    void aStopIsSeen() {
        var cancel = new Cancel();
        cancel.request();
        assertThatThrownBy(() -> Umap.of(clouds(50), new Seed(1), Progress.NONE, cancel))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void neighboursAreThoseThatComparingEveryPairFinds() {
        FloatMatrix set = clouds(150);
        FloatMatrix vectors = clouds(40);
        NearestRows nearest = NearestRows.of(set, vectors, 6, false, Progress.NONE, new Cancel());
        for (int i = 0; i < 40; i++) {
            double[] own = Vectors.row(vectors, i);
            int[] expected = IntStream.range(0, 150).boxed()
                    .sorted(Comparator.comparingDouble(
                            (Integer j) -> Vectors.squaredDistance(own, Vectors.row(set, j))))
                    .limit(6).mapToInt(Integer::intValue).toArray();
            assertThat(nearest.rows()[i]).isEqualTo(expected);
            assertThat((double) nearest.distances()[i][5]).isCloseTo(
                    Math.sqrt(Vectors.squaredDistance(own, Vectors.row(set, expected[5]))), within(1e-3));
        }
        NearestRows own = NearestRows.of(set, set, 3, true, Progress.NONE, new Cancel());
        IntStream.range(0, 150).forEach(i -> assertThat(own.rows()[i]).hasSize(3).doesNotContain(i));
    }

    @Test
    void strengthsFallFromOneAndSumToTheLogarithmOfTheirNumber() {
        double[] strengths = FuzzyNeighbours
                .strengths(new float[]{0.5f, 0.6f, 0.9f, 1.4f, 1.5f, 2f, 2.5f, 3f});
        assertThat(strengths[0]).isEqualTo(1);
        assertThat(strengths).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(Arrays.stream(strengths).sum()).isCloseTo(3, within(1e-4));
    }

    /// The share of rows whose nearest three on the screen are of their own cloud.
    private static double alike(Umap.Layout layout) {
        int n = layout.x().length;
        long own = IntStream.range(0, n).mapToLong(i -> IntStream.range(0, n).boxed().filter(j -> j != i)
                .sorted(Comparator.comparingDouble((Integer j) -> Math.hypot(layout.x()[i] - layout.x()[j],
                        layout.y()[i] - layout.y()[j])))
                .limit(3).filter(j -> j % CLOUDS == i % CLOUDS).count()).sum();
        return own / (3.0 * n);
    }
}
