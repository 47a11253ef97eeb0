package io.siloscope.query;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.siloscope.dataset.ClassScores;
import io.siloscope.format.Npy;
import io.siloscope.golden.Golden;
import io.siloscope.golden.GoldenCase;
import io.siloscope.golden.GoldenNode;
import io.siloscope.math.Softmax;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// The classical scores of a model's probabilities. The reference asks for the smallest of `Σ p log p`, of the margin and of
/// the largest probability; ours asks for the largest of what is left to certainty.
@Tag("golden")
class ProbabilityGoldenTest {

    @TestFactory
    Stream<DynamicTest> entropyAgreesWithTheReference() {
        return Golden.tests("query", "query.entropy", golden -> check(golden, new Entropy(), 0));
    }

    @TestFactory
    Stream<DynamicTest> marginAgreesWithTheReference() {
        return Golden.tests("query", "query.margin", golden -> check(golden, new SmallestMargin(), 1));
    }

    @TestFactory
    Stream<DynamicTest> leastConfidenceAgreesWithTheReference() {
        return Golden.tests("query", "query.least_confidence",
                golden -> check(golden, new LeastConfidence(), 1));
    }

    private static void check(GoldenCase golden, Acquisition acquisition, double certain) throws IOException {
        Candidates candidates = Candidates.of(probabilities(golden.input("logits").array()), acquisition);
        golden.output("scores")
                .accepts(Arrays.stream(candidates.uncertainty()).map(score -> certain - score).toArray());
        for (GoldenNode budget : golden.param("budgets").elements()) {
            int count = budget.at("b").integer();
            golden.output("selected_b" + count).accepts(new TopRanked().select(candidates, count));
        }
    }

    private static ClassScores probabilities(Npy.Array logits) {
        int classes = logits.shape()[1];
        double[] values = logits.doubles();
        double[] rows = IntStream.range(0, logits.shape()[0])
                .mapToObj(
                        row -> Softmax.of(Arrays.copyOfRange(values, row * classes, (row + 1) * classes), 1))
                .flatMapToDouble(Arrays::stream).toArray();
        return new ClassScores(ClassScores.Kind.PROBABILITY, classes, IntStream.range(0, classes).toArray(),
                rows);
    }
}
