package io.siloscope.experiment;

import java.io.IOException;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.siloscope.golden.Golden;
import io.siloscope.golden.GoldenCase;
import io.siloscope.golden.GoldenNode;
import io.siloscope.math.Seed;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The manifest's statistics are means over 20 runs with seeds of one's own.
@Tag("golden")
class IidGoldenTest {

    private static final int RUNS = 20;

    @TestFactory
    Stream<DynamicTest> statisticsOfTwentyRunsAgreeWithTheReference() {
        return Golden.tests("partition", "partition.iid_random", IidGoldenTest::check);
    }

    private static void check(GoldenCase golden) throws IOException {
        int[] labels = golden.input("labels").array().ints();
        Map<String, Double> means = new TreeMap<>();
        for (int run = 0; run < RUNS; run++) {
            List<int[]> parts = new Iid().split(labels, golden.param("K").integer(), new Seed(run));
            statistics(parts, labels, golden.param("C").integer())
                    .forEach((name, value) -> means.merge(name, value / RUNS, Double::sum));
        }
        GoldenNode expected = golden.node().at("outputs").at("statistics");
        assertThat(means.keySet()).isEqualTo(expected.keys());
        means.forEach((name, mean) -> assertThat(mean).as(expected.at(name).path()).isCloseTo(
                expected.at(name).at("mean").number(),
                within(expected.at(name).at("tolerance_of_20_run_mean").number())));
    }

    private static Map<String, Double> statistics(List<int[]> parts, int[] labels, int classes) {
        double present = 0;
        double dominant = 0;
        double entropy = 0;
        for (int[] part : parts) {
            double[] shares = shares(part, labels, classes);
            for (double share : shares) {
                present += share >= 0.01 ? 1 : 0;
                entropy -= share > 0 ? share * Math.log(share) : 0;
            }
            dominant += IntStream.range(0, classes).mapToDouble(c -> shares[c]).max().orElseThrow();
        }
        IntSummaryStatistics size = parts.stream().mapToInt(part -> part.length).summaryStatistics();
        return Map.of("classes_at_least_1_percent", present / parts.size(),
                "dominant_class_share", dominant / parts.size(),
                "mean_label_entropy", entropy / parts.size(),
                "min_size", (double) size.getMin(), "max_size", (double) size.getMax());
    }

    private static double[] shares(int[] part, int[] labels, int classes) {
        double[] shares = new double[classes];
        for (int position : part) {
            shares[labels[position]] += 1.0 / part.length;
        }
        return shares;
    }
}
