package io.siloscope.bench;

import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.dataset.ClassScores;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Seed;
import io.siloscope.query.Candidates;
import io.siloscope.query.Norm;
import io.siloscope.query.Ranking;
import io.siloscope.weak.ScoreSpace;
import io.siloscope.weak.Seeds;
import io.siloscope.weak.WeakLabeler;

/// Propagating labels over random embeddings, and ranking the result.
///
/// @param images unlabelled images
/// @param dimension of their embeddings
/// @param seeds labelled images
/// @param classes spread evenly over the seeds
public record WeakBench(int images, int dimension, int seeds, int classes) {

    public List<BenchRow> run(int warmUp, int runs) {
        var random = new Seed(1).generator();
        int rows = images + seeds;
        float[] values = new float[Math.multiplyExact(rows, dimension)];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat(-1, 1);
        }
        FloatMatrix embeddings = FloatMatrix.of(values, rows, dimension);
        Seeds labelled = Seeds.of(IntStream.range(0, seeds).toArray(),
                IntStream.range(0, seeds).map(i -> i % classes).toArray(), classes);
        int[] targets = IntStream.range(seeds, rows).toArray();
        var labeler = new WeakLabeler(WeakLabeler.DEFAULT_K);
        ClassScores scores = labeler.label(embeddings, labelled, targets)
                .scores(new ScoreSpace.Similarities());

        String size = "%,d × %,d, %,d seeds, %,d classes".formatted(images, dimension, seeds, classes);
        return List.of(
                BenchRow.of("label", size,
                        Measure.of(warmUp, runs, () -> labeler.label(embeddings, labelled, targets)), images,
                        "images"),
                BenchRow.of("rank", size,
                        Measure.of(warmUp, runs, () -> Ranking.of(Candidates.of(scores, new Norm())
                                .uncertainty())),
                        images, "images"));
    }
}
