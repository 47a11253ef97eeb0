package io.siloscope.weak;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import io.siloscope.dataset.ClassScores;
import io.siloscope.golden.Golden;
import io.siloscope.golden.GoldenCase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

@Tag("golden")
class WeakGoldenTest {

    @TestFactory
    Stream<DynamicTest> neighboursAndVotesAgreeWithTheReference() {
        return Golden.tests("weak", "weak.knn_vote", golden -> {
            int[] ks = golden.param("ks").ints();
            for (int k : ks) {
                WeakLabels labels = GoldenSilo.of(golden).label(k);
                golden.output("weak_labels_k" + k).accepts(GoldenSilo.classes(labels));
                golden.output("vote_fractions_k" + k).accepts(labels.votes().values());
            }
            WeakLabels widest = GoldenSilo.of(golden).label(Arrays.stream(ks).max().orElseThrow());
            golden.output("neighbours").accepts(widest.neighbours());
            golden.output("squared_distances").accepts(widest.squaredDistances());
        });
    }

    @TestFactory
    Stream<DynamicTest> similaritiesAgreeWithTheReference() {
        return Golden.tests("weak", "weak.prototype_logits", WeakGoldenTest::checkSimilarities);
    }

    /// The reference stores a class without seeds as a column of zeros.
    private static void checkSimilarities(GoldenCase golden) throws IOException {
        ClassScores scores = GoldenSilo.of(golden).label(1).similarities();
        int[] available = new int[scores.classCount()];
        for (int c : scores.classes()) {
            available[c] = 1;
        }
        double[] logits = new double[scores.rows() * scores.classCount()];
        for (int i = 0; i < scores.rows(); i++) {
            double[] row = scores.byClass(i);
            for (int c = 0; c < row.length; c++) {
                logits[i * row.length + c] = Double.isNaN(row[c]) ? 0 : row[c];
            }
        }
        golden.output("available").accepts(available);
        golden.output("logits").accepts(logits);
    }
}
