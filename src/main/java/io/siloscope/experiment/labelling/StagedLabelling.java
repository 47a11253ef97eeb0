package io.siloscope.experiment.labelling;

import java.util.Arrays;
import java.util.stream.IntStream;

import io.siloscope.dataset.ClassScores;
import io.siloscope.query.Candidates;
import io.siloscope.query.TopRanked;
import io.siloscope.weak.LinearPropagation;

/// Asks in parts, and learns from each. Used once.
final class StagedLabelling {

    private final LabellingTask task;
    private final Labelling.FastPlus method;
    private final LinearPropagation propagation;

    StagedLabelling(LabellingTask task, Labelling.FastPlus method) {
        this.task = task;
        this.method = method;
        propagation = new LinearPropagation(task.embeddings(), method.centred());
    }

    Labelled run() {
        int[] seeds = task.seedRows();
        int questions = task.questions(seeds.length);
        int[] known = seeds;
        int[] asked = new int[0];
        int parts = method.parts();
        for (int part = 0; part < parts; part++) {
            int count = questions * (part + 1) / parts - questions * part / parts;
            if (count > 0) {
                int[] chosen = ask(known, count);
                asked = joined(asked, chosen);
                known = joined(known, chosen);
            }
        }
        return new Labelled(labels(known), seeds, asked);
    }

    private int[] ask(int[] known, int count) {
        int[] others = Labelling.others(task, known);
        ClassScores scores = propagation.probabilities(Labelling.seeds(task, known), others);
        int[] chosen = new TopRanked().select(Candidates.of(scores, method.uncertainty().acquisition()),
                Math.min(count, others.length));
        return Arrays.stream(chosen).map(i -> others[i]).toArray();
    }

    private int[] labels(int[] known) {
        int[] others = Labelling.others(task, known);
        ClassScores scores = propagation.probabilities(Labelling.seeds(task, known), others);
        int[] labels = task.truth().clone();
        for (int i = 0; i < others.length; i++) {
            labels[others[i]] = scores.best(i);
        }
        return labels;
    }

    private static int[] joined(int[] first, int[] second) {
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }
}
