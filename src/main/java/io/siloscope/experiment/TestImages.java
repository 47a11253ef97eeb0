package io.siloscope.experiment;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import io.siloscope.dataset.TrainingSet;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.Scores;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.learn.Evaluation;
import io.siloscope.learn.Predictor;
import io.siloscope.math.Seed;
import io.siloscope.math.Shuffle;
import io.siloscope.math.Weights;

/// Judges global models now and then on some of the test images, and the last one on all of them.
record TestImages(ExperimentPlan plan, TrainingSet some, TrainingSet all) implements GlobalEvaluation {

    static TestImages of(ExperimentPlan plan, SiloData data) {
        int[] order = Shuffle.permutation(data.test().size(), new Seed(0).split("evaluation"));
        int[] some = Arrays.copyOf(order, Math.min(order.length, plan.evaluateOn()));
        Arrays.sort(some);
        return new TestImages(plan, set(plan, data, some),
                set(plan, data, IntStream.range(0, data.test().size()).toArray()));
    }

    private static TrainingSet set(ExperimentPlan plan, SiloData data, int[] rows) {
        return TrainingSet.of(data.test().examples(plan.recipe().input(), rows),
                Arrays.stream(rows).map(row -> data.test().truth()[row]).toArray());
    }

    @Override
    public Optional<Scores> evaluate(int round, Weights weights, Cancel cancel) {
        boolean last = round == plan.rounds();
        if (!last && round % plan.evaluateEvery() != 0) {
            return Optional.of(Scores.UNKNOWN);
        }
        Evaluation judged = new Predictor(plan.recipe(), weights).evaluate(last ? all : some, Progress.NONE,
                cancel);
        return Optional.of(new Scores(judged.accuracy(), judged.balancedAccuracy(), judged.meanLoss()));
    }
}
