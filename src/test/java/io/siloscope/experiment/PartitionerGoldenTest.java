package io.siloscope.experiment;

import java.io.IOException;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.siloscope.format.Npy;
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
class PartitionerGoldenTest {

    private static final int RUNS = 20;

    @TestFactory
    Stream<DynamicTest> statisticsOfTwentyRunsAgreeWithTheReference() {
        return Stream.of("iid_random", "iid_equal", "noniid", "dir_balance", "dir_balance_big_alpha")
                .flatMap(name -> Golden.tests("partition", "partition." + name,
                        golden -> check(golden, partitioner(name, golden))));
    }

    @TestFactory
    Stream<DynamicTest> countsOfGivenSharesAgreeWithTheReference() {
        Stream<DynamicTest> unequal = Golden.tests("partition", "partition.noniid_counts",
                golden -> golden.output("counts")
                        .accepts(flat(
                                DirichletSizes.counts(rows(golden, "P"), golden.param("class_counts").ints(),
                                        golden.param("K").integer()))));
        return Stream.concat(unequal,
                Golden.tests("partition", "partition.dir_balance_counts",
                        PartitionerGoldenTest::checkBalance));
    }

    private static void checkBalance(GoldenCase golden) throws IOException {
        double[][] shares = rows(golden, "S0");
        int[] classCounts = golden.param("class_counts").ints();
        golden.output("sinkhorn_sweeps").accepts(new int[]{Sinkhorn.rowsToOne(shares)});
        golden.output("S").accepts(Arrays.stream(shares).flatMapToDouble(Arrays::stream).toArray());
        int[][] quotas = DirichletBalanced.quotas(shares, classCounts, 1);
        golden.output("quota").accepts(flat(quotas));
        DirichletBalanced.Dealt dealt = DirichletBalanced.dealt(quotas, classCounts);
        golden.output("counts").accepts(flat(dealt.counts()));
        golden.output("quota_sweeps").accepts(new int[]{dealt.sweeps()});
    }

    private static double[][] rows(GoldenCase golden, String name) throws IOException {
        Npy.Array array = golden.input(name).array();
        double[] values = array.doubles();
        int columns = array.shape()[1];
        return IntStream.range(0, array.shape()[0])
                .mapToObj(row -> Arrays.copyOfRange(values, row * columns, (row + 1) * columns))
                .toArray(double[][]::new);
    }

    private static int[] flat(int[][] table) {
        return Arrays.stream(table).flatMapToInt(Arrays::stream).toArray();
    }

    private static Partitioner partitioner(String name, GoldenCase golden) {
        return switch (name) {
            case "iid_random" -> new Iid();
            case "iid_equal" -> new EqualIid();
            case "noniid" -> new DirichletSizes(golden.param("alpha").number());
            case "dir_balance", "dir_balance_big_alpha" ->
                new DirichletBalanced(golden.param("alpha").number());
            default -> throw new IllegalArgumentException("Unknown partitioner " + name);
        };
    }

    private static void check(GoldenCase golden, Partitioner partitioner) throws IOException {
        int[] labels = golden.input("labels").array().ints();
        Map<String, Double> means = new TreeMap<>();
        for (int run = 0; run < RUNS; run++) {
            List<int[]> parts = partitioner.split(labels, golden.param("K").integer(), new Seed(run));
            assertThat(parts.stream().flatMapToInt(Arrays::stream).sorted().toArray())
                    .as("every position once")
                    .isEqualTo(IntStream.range(0, labels.length).toArray());
            statistics(parts, labels, golden.param("C").integer())
                    .forEach((statistic, value) -> means.merge(statistic, value / RUNS, Double::sum));
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
