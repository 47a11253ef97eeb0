package io.siloscope.weak;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/// The dull twin sorts all seeds of every target by (distance, row) and averages cosines pair by pair. Sizes lie on
/// both sides of a tile of 128 seeds.
class WeakLabelerTest {

    @ParameterizedTest
    @CsvSource({"40, 3, 5, 10, 3", "150, 17, 128, 10, 4", "300, 7, 131, 5, 6", "200, 1, 61, 1, 2"})
    void labelsAreThoseOfADullTwin(int rows, int dimension, int seedCount, int k, int classes) {
        FloatMatrix embeddings = random(rows, dimension);
        int[] labels = new Seed(2).generator().ints(rows, 0, classes).toArray();
        Seeds seeds = new Seeds(range(0, seedCount), Arrays.copyOf(labels, seedCount), classes);
        int[] targets = range(seedCount, rows);
        WeakLabels weak = new WeakLabeler(k).label(embeddings, seeds, targets);

        for (int t = 0; t < targets.length; t++) {
            int target = targets[t];
            int[] nearest = IntStream.range(0, seedCount).boxed()
                    .sorted(Comparator.comparingDouble(s -> distance(embeddings, target, s)))
                    .limit(k).mapToInt(s -> s).toArray();
            assertThat(weak.neighboursOf(t)).isEqualTo(nearest);
            assertThat(weak.distancesOf(t)).isEqualTo(
                    Arrays.stream(nearest).mapToDouble(s -> distance(embeddings, target, s)).toArray());
            assertThat(weak.label(t)).isEqualTo(mode(nearest, labels, classes));
            double[] similarities = weak.similarities().byClass(t);
            for (int c : seeds.seenClasses()) {
                assertThat(similarities[c])
                        .isCloseTo(meanCosine(embeddings, target, seeds, c), within(1e-12));
            }
        }
    }

    @Test
    void ofEqualDistancesTheLowerRowIsNearer() {
        FloatMatrix line = FloatMatrix.of(new float[]{1, 0, -1, 0}, 4, 1);
        WeakLabels weak = new WeakLabeler(1).label(line, Seeds.of(new int[]{2, 0}, new int[]{0, 1}, 2),
                new int[]{1, 3});
        assertThat(weak.neighbours()).containsExactly(0, 0);
        assertThat(weak.label(0)).isEqualTo(1);
    }

    @Test
    void ofEqualVotesTheSmallestClassWins() {
        FloatMatrix line = FloatMatrix.of(new float[]{1, 2, 0}, 3, 1);
        WeakLabels weak = new WeakLabeler(2).label(line, Seeds.of(new int[]{0, 1}, new int[]{4, 2}, 5),
                new int[]{2});
        assertThat(weak.label(0)).isEqualTo(2);
        assertThat(weak.votes().row(0)).containsExactly(0, 0, 0.5, 0, 0.5);
    }

    @Test
    void withFewSeedsAllOfThemVote() {
        FloatMatrix line = FloatMatrix.of(new float[]{1, 2, 0}, 3, 1);
        WeakLabels weak = new WeakLabeler(10).label(line, Seeds.of(new int[]{0, 1}, new int[]{0, 0}, 2),
                new int[]{2});
        assertThat(weak.k()).isEqualTo(2);
        assertThat(weak.votes().row(0)).containsExactly(1, 0);
    }

    @Test
    void aClassWithoutSeedsHasNoSimilarity() {
        FloatMatrix line = FloatMatrix.of(new float[]{1, 2, 3}, 3, 1);
        WeakLabels weak = new WeakLabeler(1).label(line, Seeds.of(new int[]{0, 1}, new int[]{0, 2}, 3),
                new int[]{2});
        assertThat(weak.similarities().classes()).containsExactly(0, 2);
        assertThat(weak.scores(new ScoreSpace.Softmax(1)).row(0))
                .containsExactly(new double[]{0.5, 0.5}, within(1e-9));
        assertThat(weak.scores(new ScoreSpace.Votes()).row(0)).hasSize(3);
    }

    /// The nearest seed is long and points elsewhere; the seed of the same direction is far.
    @Test
    void aVoteCanDisagreeWithThePrototype() {
        FloatMatrix plane = FloatMatrix.of(new float[]{1, 1, 9, 0, 1, 0}, 3, 2);
        WeakLabels weak = new WeakLabeler(1).label(plane, Seeds.of(new int[]{0, 1}, new int[]{0, 1}, 2),
                new int[]{2});
        assertThat(weak.label(0)).isEqualTo(0);
        assertThat(weak.similarities().best(0)).isEqualTo(1);
        assertThat(weak.disagrees(0)).isTrue();
    }

    @Test
    void aVectorThatIsNotFiniteIsNamedByItsRow() {
        FloatMatrix line = FloatMatrix.of(new float[]{1, Float.NaN, 3}, 3, 1);
        assertThatThrownBy(() -> new WeakLabeler(1).label(line, Seeds.of(new int[]{0}, new int[]{0}, 2),
                new int[]{2, 1})).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("row 1");
    }

    @Test
    void aSeedGivenTwiceIsMisuse() {
        assertThatThrownBy(() -> Seeds.of(new int[]{3, 3}, new int[]{0, 1}, 2))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("row 3");
        assertThatThrownBy(() -> Seeds.of(new int[]{3}, new int[]{2}, 2))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("class 2 of 2");
        assertThatThrownBy(() -> Seeds.of(new int[0], new int[0], 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double distance(FloatMatrix rows, int a, int b) {
        double sum = 0;
        for (int i = 0; i < rows.columns(); i++) {
            double difference = (double) rows.at(a, i) - rows.at(b, i);
            sum += difference * difference;
        }
        return sum;
    }

    private static double meanCosine(FloatMatrix rows, int target, Seeds seeds, int wanted) {
        return IntStream.range(0, seeds.size()).filter(s -> seeds.classes()[s] == wanted).mapToDouble(s -> {
            double dot = 0;
            for (int i = 0; i < rows.columns(); i++) {
                dot += (double) rows.at(target, i) * rows.at(seeds.rows()[s], i);
            }
            return dot / ((length(rows, target) + 1e-10) * (length(rows, seeds.rows()[s]) + 1e-10));
        }).average().orElseThrow();
    }

    private static double length(FloatMatrix rows, int row) {
        return Math.sqrt(IntStream.range(0, rows.columns())
                .mapToDouble(i -> (double) rows.at(row, i) * rows.at(row, i)).sum());
    }

    private static int mode(int[] nearest, int[] labels, int classes) {
        return IntStream.range(0, classes).boxed()
                .max(Comparator.<Integer>comparingLong(
                        c -> Arrays.stream(nearest).filter(s -> labels[s] == c).count())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static FloatMatrix random(int rows, int columns) {
        float[] values = new float[rows * columns];
        var random = new Seed(1).generator();
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat(-1, 1);
        }
        return FloatMatrix.of(values, rows, columns);
    }

    private static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }
}
