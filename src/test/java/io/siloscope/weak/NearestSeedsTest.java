package io.siloscope.weak;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Vectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Beside a plain sort of all distances in double.
class NearestSeedsTest {

    /// Small whole numbers make many exact ties; numbers around a far point make distances that float cannot tell apart.
    @ParameterizedTest
    @CsvSource({"1100,9,0,2", "300,40,1000,1", "257,16,0,100", "5,3,0,1", "1,2,0,1"})
    void theNearestAreThoseOfAllDistancesInDouble(int seeds, int dimension, double far, int spread) {
        int targets = 41;
        var random = new Random(seeds);
        float[] values = new float[(seeds + targets) * dimension];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (far + (far > 0 ? 1e-3 * random.nextGaussian() : random.nextInt(spread + 1)));
        }
        FloatMatrix rows = FloatMatrix.of(values, seeds + targets, dimension);
        Seeds labelled = Seeds.of(IntStream.range(0, seeds).toArray(), new int[seeds], 1);
        int k = Math.min(10, seeds);
        var nearest = new NearestSeeds(rows, labelled);
        for (int from = 0; from < targets; from += 7) {
            double[][] block = IntStream.range(from, Math.min(from + 7, targets))
                    .mapToObj(t -> Vectors.row(rows, seeds + t)).toArray(double[][]::new);
            NearestSeeds.Nearest[] found = nearest.of(block, k);
            for (int i = 0; i < block.length; i++) {
                double[] distances = distances(rows, block[i], seeds);
                int[] expected = IntStream.range(0, seeds).boxed()
                        .sorted(Comparator.comparingDouble(j -> distances[j]))
                        .limit(k).mapToInt(Integer::intValue).toArray();
                assertThat(found[i].positions()).isEqualTo(expected);
                assertThat(found[i].squaredDistances())
                        .isEqualTo(Arrays.stream(expected).mapToDouble(j -> distances[j])
                                .toArray());
            }
        }
    }

    private static double[] distances(FloatMatrix rows, double[] embedding, int seeds) {
        double[] distances = new double[seeds];
        for (int j = 0; j < seeds; j++) {
            for (int i = 0; i < embedding.length; i++) {
                double difference = embedding[i] - rows.at(j, i);
                distances[j] += difference * difference;
            }
        }
        return distances;
    }
}
