package io.siloscope.experiment.labelling;

import java.util.Arrays;
import java.util.stream.IntStream;

import io.siloscope.math.Shuffle;
import io.siloscope.query.BatchSelector;
import io.siloscope.query.Candidates;
import io.siloscope.query.ClassAware;
import io.siloscope.query.TopRanked;
import io.siloscope.query.Uncertainty;
import io.siloscope.weak.ScoreSpace;
import io.siloscope.weak.Seeds;
import io.siloscope.weak.WeakLabeler;
import io.siloscope.weak.WeakLabels;

/// A way to label all images with a few questions. Pure: equal tasks give equal labels.
public sealed interface Labelling {

    /// Labels the images of a task.
    Labelled label(LabellingTask task);

    /// FAST (METHODS §5.1): weak labels by k-NN from the seeds; the most uncertain images are asked for at once.
    ///
    /// @param k neighbours that vote
    /// @param space what uncertainty is computed from
    /// @param uncertainty the score that ranks
    /// @param classAware give every class an equal share of the questions
    record Fast(int k, ScoreSpace space, Uncertainty uncertainty, boolean classAware) implements Labelling {

        @Override
        public Labelled label(LabellingTask task) {
            int[] seeds = task.seedRows();
            int[] others = others(task, seeds);
            WeakLabels weak = weak(task, seeds, others, k);
            Candidates candidates = Candidates.of(weak.scores(space), uncertainty.acquisition());
            BatchSelector selector = classAware ? new ClassAware() : new TopRanked();
            int[] chosen = selector.select(candidates, task.questions(seeds.length));
            return refined(task, seeds, others, IntStream.range(0, others.length).map(weak::label).toArray(),
                    chosen);
        }
    }

    /// FAST, and then the k-NN again with seeds and answers: the first thing to try with refined labels.
    record FastAgain(Fast first) implements Labelling {

        @Override
        public Labelled label(LabellingTask task) {
            Labelled refined = first.label(task);
            int[] known = IntStream.concat(Arrays.stream(refined.seeds()), Arrays.stream(refined.asked()))
                    .toArray();
            int[] others = others(task, known);
            int[] labels = task.truth().clone();
            if (others.length > 0) {
                WeakLabels weak = weak(task, known, others, first.k());
                for (int i = 0; i < others.length; i++) {
                    labels[others[i]] = weak.label(i);
                }
            }
            return new Labelled(labels, refined.seeds(), refined.asked());
        }
    }

    /// FAST's weak labels, but images are asked for at random.
    ///
    /// @param k neighbours that vote
    record RandomQuestions(int k) implements Labelling {

        @Override
        public Labelled label(LabellingTask task) {
            int[] seeds = task.seedRows();
            int[] others = others(task, seeds);
            WeakLabels weak = weak(task, seeds, others, k);
            int[] order = Shuffle.permutation(others.length, task.seed().split("questions"));
            return refined(task, seeds, others, IntStream.range(0, others.length).map(weak::label).toArray(),
                    Arrays.copyOf(order, task.questions(seeds.length)));
        }
    }

    /// Images are asked for at random, and every other gets the class that is commonest among the answers: what any method
    /// has to beat on unbalanced images.
    record CommonestClass() implements Labelling {

        @Override
        public Labelled label(LabellingTask task) {
            int[] seeds = task.seedRows();
            int[] others = others(task, seeds);
            int[] order = Shuffle.permutation(others.length, task.seed().split("questions"));
            int[] chosen = Arrays.copyOf(order, task.questions(seeds.length));
            int[] counts = new int[task.classCount()];
            int[] answered = chosen.length > 0 ? Arrays.stream(chosen).map(i -> others[i]).toArray() : seeds;
            for (int row : answered) {
                counts[task.truth()[row]]++;
            }
            int commonest = IntStream.range(0, counts.length).reduce((a, b) -> counts[b] > counts[a] ? b : a)
                    .orElseThrow();
            int[] labels = new int[others.length];
            Arrays.fill(labels, commonest);
            return refined(task, seeds, others, labels, chosen);
        }
    }

    private static WeakLabels weak(LabellingTask task, int[] seeds, int[] others, int k) {
        return new WeakLabeler(k).label(task.embeddings(), seeds(task, seeds), others);
    }

    /// Rows whose truth is known, with it.
    static Seeds seeds(LabellingTask task, int[] rows) {
        return Seeds.of(rows, Arrays.stream(rows).map(row -> task.truth()[row]).toArray(), task.classCount());
    }

    /// The rows that are not among these, ascending.
    static int[] others(LabellingTask task, int[] rows) {
        boolean[] known = new boolean[task.size()];
        for (int row : rows) {
            known[row] = true;
        }
        return IntStream.range(0, task.size()).filter(row -> !known[row]).toArray();
    }

    /// Weak labels, with the truth of the seeds and of the chosen positions in their place.
    private static Labelled refined(LabellingTask task, int[] seeds, int[] others, int[] weak, int[] chosen) {
        int[] labels = new int[task.size()];
        for (int i = 0; i < others.length; i++) {
            labels[others[i]] = weak[i];
        }
        int[] asked = Arrays.stream(chosen).map(i -> others[i]).toArray();
        for (int[] known : new int[][]{seeds, asked}) {
            for (int row : known) {
                labels[row] = task.truth()[row];
            }
        }
        return new Labelled(labels, seeds, asked);
    }

    /// Beyond the paper, on the same budget and without a byte more on the wire: a linear classifier on embeddings labels the
    /// images. The questions come in parts; after each the classifier is fitted again with the answers.
    ///
    /// @param centred whether the mean of all embeddings is taken away first
    /// @param uncertainty the score of the classifier's probabilities that ranks questions
    record FastPlus(int parts, boolean centred, Uncertainty uncertainty) implements Labelling {

        /// What won on two data sets: centred, in four parts, and asked where the two best classes are nearest.
        public static final FastPlus BEST = new FastPlus(4, true, Uncertainty.SMALLEST_MARGIN);

        public FastPlus {
            if (parts < 1) {
                throw new IllegalArgumentException("Questions come in one part or more, not " + parts);
            }
        }

        @Override
        public Labelled label(LabellingTask task) {
            return new StagedLabelling(task, this).run();
        }
    }
}
