package io.siloscope.query;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.siloscope.dataset.ClassScores;
import io.siloscope.golden.Golden;
import io.siloscope.golden.GoldenCase;
import io.siloscope.golden.GoldenNode;
import io.siloscope.weak.GoldenSilo;
import io.siloscope.weak.ScoreSpace;
import io.siloscope.weak.WeakLabels;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/// Scores, rankings and selections in the three modes. Their outputs have one row for each score, in the order that
/// the manifest gives, and name images by their row in the embeddings.
@Tag("golden")
class UncertaintyGoldenTest {

    @TestFactory
    Stream<DynamicTest> rawSimilaritiesAgreeWithTheReference() {
        return cases("weak.uncertainty_raw", new ScoreSpace.Similarities());
    }

    @TestFactory
    Stream<DynamicTest> softmaxAgreesWithTheReference() {
        return cases("weak.uncertainty_softmax", new ScoreSpace.Softmax(1));
    }

    @TestFactory
    Stream<DynamicTest> votesAgreeWithTheReference() {
        return cases("weak.uncertainty_vote", new ScoreSpace.Votes());
    }

    private static Stream<DynamicTest> cases(String function, ScoreSpace space) {
        return Golden.tests("weak", function, golden -> check(golden, space));
    }

    private static void check(GoldenCase golden, ScoreSpace space) throws IOException {
        GoldenSilo silo = GoldenSilo.of(golden);
        WeakLabels labels = silo.label(golden.param("k").integer());
        ClassScores scores = labels.scores(space);
        List<Candidates> rows = golden.param("score_order").texts().stream()
                .map(name -> Candidates.of(scores, score(name))).toList();

        golden.output("scores").accepts(rows.stream()
                .flatMapToDouble(row -> DoubleStream.of(row.uncertainty())).toArray());
        golden.output("rankings")
                .accepts(images(rows, labels, row -> Ranking.of(row.uncertainty()).order()));
        golden.output("argmax_class").accepts(IntStream.range(0, scores.rows()).map(scores::best).toArray());
        for (GoldenNode selection : golden.param("selections").elements()) {
            int count = questions(selection, silo);
            String suffix = "_B" + selection.at("B").value();
            golden.output("top" + suffix)
                    .accepts(images(rows, labels, row -> ascending(new TopRanked().select(row, count))));
            golden.output("class_aware" + suffix)
                    .accepts(images(rows, labels, row -> ascending(new ClassAware().select(row, count))));
            golden.output("training_labels_norm" + suffix)
                    .accepts(trainingLabels(silo, labels, Candidates.of(scores, new Norm()), count));
        }
    }

    private static int questions(GoldenNode selection, GoldenSilo silo) {
        int count = new Budget(selection.at("B").number(), silo.unlabelled().length, silo.seeds().size())
                .questions();
        assertThat(count).as(selection.path()).isEqualTo(selection.at("b").integer());
        return count;
    }

    private static int[] images(List<Candidates> rows, WeakLabels labels,
            Function<Candidates, int[]> select) {
        return rows.stream().flatMapToInt(row -> Arrays.stream(select.apply(row)))
                .map(position -> labels.targets()[position]).toArray();
    }

    private static int[] ascending(int[] positions) {
        return Arrays.stream(positions).sorted().toArray();
    }

    private static int[] trainingLabels(GoldenSilo silo, WeakLabels labels, Candidates norm, int count) {
        int[] training = silo.truth().clone();
        for (int i = 0; i < labels.size(); i++) {
            training[labels.targets()[i]] = labels.label(i);
        }
        for (int position : new TopRanked().select(norm, count)) {
            training[labels.targets()[position]] = silo.truth()[labels.targets()[position]];
        }
        return training;
    }

    private static Acquisition score(String name) {
        return Uncertainty.valueOf(name.toUpperCase(Locale.ROOT)).acquisition();
    }
}
