package io.siloscope.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.experiment.labelling.Labelled;
import io.siloscope.experiment.labelling.LabellingTask;
import io.siloscope.math.Seed;

/// The images of each silo and the labels that training sees.
///
/// @param parts the training rows of each silo, ascending
/// @param labels the class of every training image; -1 where training does not see it
/// @param labelAccuracy of all labels, of those that people gave and of weak ones: 0 … 1
/// @param given labels that people gave
record SiloLabels(List<int[]> parts, int[] labels, double labelAccuracy, int given) {

    static final int UNSEEN = -1;

    /// Labels and splits, as the plan says.
    static SiloLabels of(ExperimentPlan plan, SiloData data, Seed seed) {
        return plan.perSilo() ? perSilo(plan, data, seed) : pooled(plan, data, seed);
    }

    private static SiloLabels pooled(ExperimentPlan plan, SiloData data, Seed seed) {
        int[] all = IntStream.range(0, data.train().size()).toArray();
        int[] labels = new int[all.length];
        int[] right = new int[2];
        label(plan, data, seed.split("labelling"), all, labels, right);
        int[] splitBy = plan.trainOn() == TrainOn.WEAK ? labels : data.train().truth();
        List<int[]> parts = plan.partitioner().split(splitBy, plan.silos(), seed.split("partition"));
        return new SiloLabels(parts, labels, (double) right[0] / all.length, right[1]);
    }

    private static SiloLabels perSilo(ExperimentPlan plan, SiloData data, Seed seed) {
        List<int[]> parts = plan.partitioner().split(data.train().truth(), plan.silos(),
                seed.split("partition"));
        int[] labels = new int[data.train().size()];
        Arrays.fill(labels, UNSEEN);
        int[] right = new int[2];
        for (int silo = 0; silo < parts.size(); silo++) {
            if (parts.get(silo).length > 0) {
                label(plan, data, seed.split("labelling").split(silo), parts.get(silo), labels, right);
            }
        }
        return new SiloLabels(parts, labels, (double) right[0] / labels.length, right[1]);
    }

    /// Labels some rows; `right` counts right labels, and labels that people gave.
    private static void label(ExperimentPlan plan, SiloData data, Seed seed, int[] rows, int[] labels,
            int[] right) {
        int[] truth = Arrays.stream(rows).map(row -> data.train().truth()[row]).toArray();
        Labelled labelled = plan.labelling()
                .label(new LabellingTask(data.train().embeddings().select(rows), truth,
                        data.classes().size(), plan.seedSelection(), plan.budget(), seed));
        boolean[] known = new boolean[rows.length];
        Arrays.stream(labelled.seeds()).forEach(i -> known[i] = true);
        Arrays.stream(labelled.asked()).forEach(i -> known[i] = true);
        for (int i = 0; i < rows.length; i++) {
            labels[rows[i]] = switch (plan.trainOn()) {
                case WEAK -> labelled.labels()[i];
                case KNOWN -> known[i] ? truth[i] : UNSEEN;
                case TRUE_UPPER_BOUND -> truth[i];
            };
        }
        right[0] += (int) Math.round(labelled.accuracy(truth) * rows.length);
        right[1] += labelled.seeds().length + labelled.asked().length;
    }

    /// The rows of each silo that training sees; silos without any are left out.
    List<int[]> seen() {
        List<int[]> seen = new ArrayList<>();
        for (int[] part : parts) {
            int[] rows = Arrays.stream(part).filter(row -> labels[row] != UNSEEN).toArray();
            if (rows.length > 0) {
                seen.add(rows);
            }
        }
        return seen;
    }
}
