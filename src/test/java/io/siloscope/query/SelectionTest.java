package io.siloscope.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.dataset.ClassScores;
import io.siloscope.math.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Every selector is held to the same contract, on scores with many ties.
class SelectionTest {

    private static final List<BatchSelector> SELECTORS = List.of(new TopRanked(), new ClassAware());

    @Property(tries = 200)
    void aSelectionIsDistinctOfExactSizeAndRepeatable(@ForAll @IntRange(min = 1, max = 60) int images,
            @ForAll @IntRange(max = 60) int wanted, @ForAll long seed) {
        Candidates candidates = random(images, 4, seed);
        int count = Math.min(wanted, images);
        for (BatchSelector selector : SELECTORS) {
            int[] selected = selector.select(candidates, count);
            assertThat(selected).hasSize(count).doesNotHaveDuplicates();
            assertThat(IntStream.of(selected)).allMatch(row -> row >= 0 && row < images);
            assertThat(selector.select(candidates, count)).isEqualTo(selected);
        }
    }

    @Property(tries = 200)
    void aRankingIsAStablePermutation(@ForAll @IntRange(max = 60) int images, @ForAll long seed) {
        double[] scores = new Seed(seed).generator().ints(images, 0, 5).asDoubleStream().toArray();
        Ranking ranking = Ranking.of(scores);
        assertThat(ranking.order()).isEqualTo(IntStream.range(0, images).boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> scores[i]).reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(i -> i).toArray());
        int[] ranks = ranking.ranks();
        assertThat(IntStream.of(ranks).sorted()).containsExactlyElementsOf(
                IntStream.rangeClosed(1, images).boxed().toList());
        assertThat(IntStream.range(0, images)).allMatch(i -> ranking.order()[ranks[i] - 1] == i);
    }

    @Property(tries = 200)
    void aClassAwareSelectionIsThatOfADullTwin(@ForAll @IntRange(min = 1, max = 60) int images,
            @ForAll @IntRange(max = 60) int wanted, @ForAll long seed) {
        Candidates candidates = random(images, 4, seed);
        int count = Math.min(wanted, images);
        List<Integer> twin = new ArrayList<>();
        for (int c = 0; c < 4; c++) {
            int wantedClass = c;
            IntStream.of(Ranking.of(candidates.uncertainty()).order())
                    .filter(row -> candidates.classScores().best(row) == wantedClass).limit(count / 4)
                    .forEach(twin::add);
        }
        IntStream.of(Ranking.of(candidates.uncertainty()).order()).filter(row -> !twin.contains(row))
                .limit(count - twin.size()).boxed().toList().forEach(twin::add);
        assertThat(IntStream.of(new ClassAware().select(candidates, count)).boxed())
                .containsExactlyInAnyOrderElementsOf(twin);
    }

    @Test
    void moreThanThereAreIsMisuse() {
        assertThat(SELECTORS)
                .allSatisfy(selector -> assertThatThrownBy(() -> selector.select(random(3, 2, 1), 4))
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("4 of 3"));
    }

    @Test
    void aBudgetIsAShareBetween0And1() {
        assertThatThrownBy(() -> new Budget(1.5, 10, 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5");
        assertThatThrownBy(() -> new Budget(Double.NaN, 10, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bothCountsOfABudgetAreReported() {
        Budget budget = new Budget(0.05, 199, 20);
        assertThat(budget.questions()).isEqualTo(9);
        assertThat(budget.labels()).isEqualTo(29);
    }

    private static Candidates random(int images, int classes, long seed) {
        var random = new Seed(seed).generator();
        double[] values = random.ints((long) images * classes, 0, 4).mapToDouble(i -> i / 4.0).toArray();
        ClassScores scores = new ClassScores(ClassScores.Kind.SIMILARITY, classes,
                IntStream.range(0, classes).toArray(), values);
        return Candidates.of(scores, new LeastConfidence());
    }
}
