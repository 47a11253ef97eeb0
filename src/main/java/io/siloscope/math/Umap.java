package io.siloscope.math;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;

/// Uniform manifold approximation and projection (UMAP, McInnes, Healy & Melville 2018) to two dimensions: what lies near each
/// other in many dimensions lies near each other on a screen. Fifteen neighbours, least distance 0.1, cosine distance, started
/// from the principal components. Of very many rows a sample is laid out, and each other row goes where its neighbours are.
/// Equal seeds give equal pictures.
public final class Umap {

    /// The most rows that are laid out by their own edges.
    public static final int MOST = 20_000;

    private static final int NEIGHBOURS = 15;
    private static final int FEW = 10_000;
    private static final int EPOCHS_OF_FEW = 400;
    private static final int EPOCHS_OF_MANY = 200;
    private static final int REPELLED = 5;
    private static final double SPREAD = 10;
    private static final double STRIDE = 4;
    /// The curve 1 / (1 + a·d^2b) that falls from 1 at the least distance 0.1 (section 3.2).
    private static final double A = 1.576943;
    private static final double B = 0.895061;

    private final float[] x;
    private final float[] y;
    private final RandomGenerator random;

    private Umap(double[][] start, RandomGenerator random) {
        this.random = random;
        x = new float[start.length];
        y = new float[start.length];
        double widest = Arrays.stream(start).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
        for (int i = 0; i < start.length; i++) {
            // Equal vectors must not stay in one place for ever.
            x[i] = (float) (SPREAD * start[i][0] / Math.max(widest, Double.MIN_NORMAL)
                    + 1e-4 * random.nextGaussian());
            y[i] = (float) (SPREAD * start[i][1] / Math.max(widest, Double.MIN_NORMAL)
                    + 1e-4 * random.nextGaussian());
        }
    }

    /// Where each row lies.
    public record Layout(float[] x, float[] y) {}

    /// Lays all rows out. Progress is in per mille.
    ///
    /// @param embeddings one row or more
    public static Layout of(FloatMatrix embeddings, Seed seed, Progress progress, Cancel cancel) {
        return of(embeddings, MOST, seed, progress, cancel);
    }

    static Layout of(FloatMatrix embeddings, int most, Seed seed, Progress progress, Cancel cancel) {
        FloatMatrix units = CentredUnits.of(embeddings);
        int[] sample = Arrays.stream(Shuffle.permutation(units.rows(), seed.split("sample")))
                .limit(most).sorted().toArray();
        FloatMatrix chosen = units.select(sample);
        Layout laid = sampled(chosen, seed, (done, total) -> progress.at(500 * done / total, 1000), cancel);
        if (sample.length == units.rows()) {
            return laid;
        }
        return placed(units, sample, chosen, laid,
                (done, total) -> progress.at(500 + 500 * done / total, 1000),
                cancel);
    }

    private static Layout sampled(FloatMatrix units, Seed seed, Progress progress, Cancel cancel) {
        Pca2 axes = Pca2.fit(units, seed.split("start"));
        double[][] start = new double[units.rows()][];
        for (int i = 0; i < start.length; i++) {
            start[i] = axes.project(Vectors.row(units, i));
        }
        var umap = new Umap(start, seed.split("layout").generator());
        if (units.rows() > 2) {
            NearestRows nearest = NearestRows.of(units, units, NEIGHBOURS, true,
                    (done, total) -> progress.at(done, 2 * total), cancel);
            umap.optimise(edges(nearest), units.rows() <= FEW ? EPOCHS_OF_FEW : EPOCHS_OF_MANY, progress,
                    cancel);
        }
        return new Layout(umap.x, umap.y);
    }

    /// Pairs of rows that belong together in the eyes of either, with how strongly: p + q - pq.
    private static Map<Long, Double> edges(NearestRows nearest) {
        Map<Long, Double> edges = new HashMap<>();
        for (int i = 0; i < nearest.rows().length; i++) {
            double[] strengths = FuzzyNeighbours.strengths(nearest.distances()[i]);
            for (int n = 0; n < strengths.length; n++) {
                int j = nearest.rows()[i][n];
                long pair = (long) Math.min(i, j) << 32 | Math.max(i, j);
                edges.merge(pair, strengths[n], (p, q) -> p + q - p * q);
            }
        }
        return edges;
    }

    /// Pulls pairs together, each as often as it is strong, and pushes rows drawn at random away; ever more gently.
    private void optimise(Map<Long, Double> edges, int epochs, Progress progress, Cancel cancel) {
        long[] pairs = edges.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        double strongest = edges.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double[] every = Arrays.stream(pairs).mapToDouble(pair -> strongest / edges.getOrDefault(pair, 0.0))
                .toArray();
        double[] due = every.clone();
        for (int epoch = 0; epoch < epochs; epoch++) {
            cancel.check();
            double gentle = 1 - (double) epoch / epochs;
            for (int e = 0; e < pairs.length; e++) {
                if (due[e] <= epoch + 1) {
                    due[e] += every[e];
                    pull((int) (pairs[e] >> 32), (int) pairs[e], gentle);
                }
            }
            progress.at(epochs + epoch + 1L, 2L * epochs);
        }
    }

    private void pull(int head, int tail, double gentle) {
        double squared = squared(head, tail);
        if (squared > 0) {
            double factor = -2 * A * B * Math.pow(squared, B - 1) / (1 + A * Math.pow(squared, B));
            move(head, tail, factor, gentle, true);
        }
        for (int i = 0; i < REPELLED; i++) {
            push(head, random.nextInt(x.length), gentle);
            push(tail, random.nextInt(x.length), gentle);
        }
    }

    private void push(int row, int other, double gentle) {
        double squared = squared(row, other);
        if (row != other && squared > 0) {
            move(row, other, 2 * B / ((0.001 + squared) * (1 + A * Math.pow(squared, B))), gentle, false);
        }
    }

    private double squared(int one, int other) {
        double dx = x[one] - x[other];
        double dy = y[one] - y[other];
        return dx * dx + dy * dy;
    }

    private void move(int row, int other, double factor, double gentle, boolean both) {
        double dx = gentle * Math.clamp(factor * (x[row] - x[other]), -STRIDE, STRIDE);
        double dy = gentle * Math.clamp(factor * (y[row] - y[other]), -STRIDE, STRIDE);
        x[row] += (float) dx;
        y[row] += (float) dy;
        if (both) {
            x[other] -= (float) dx;
            y[other] -= (float) dy;
        }
    }

    /// Each row that was not laid out lies among its nearest rows that were.
    private static Layout placed(FloatMatrix units, int[] sample, FloatMatrix chosen, Layout laid,
            Progress progress,
            Cancel cancel) {
        float[] x = new float[units.rows()];
        float[] y = new float[units.rows()];
        boolean[] known = new boolean[units.rows()];
        for (int i = 0; i < sample.length; i++) {
            x[sample[i]] = laid.x[i];
            y[sample[i]] = laid.y[i];
            known[sample[i]] = true;
        }
        int[] rest = IntStream.range(0, known.length).filter(row -> !known[row]).toArray();
        NearestRows nearest = NearestRows.of(chosen, units.select(rest), NEIGHBOURS, false, progress, cancel);
        for (int i = 0; i < rest.length; i++) {
            double[] strengths = FuzzyNeighbours.strengths(nearest.distances()[i]);
            double sum = Arrays.stream(strengths).sum();
            for (int n = 0; n < strengths.length; n++) {
                x[rest[i]] += (float) (strengths[n] / sum * laid.x[nearest.rows()[i][n]]);
                y[rest[i]] += (float) (strengths[n] / sum * laid.y[nearest.rows()[i][n]]);
            }
        }
        return new Layout(x, y);
    }
}
