package io.siloscope.workbench;

import java.util.Optional;

import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.Scores;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.learn.Evaluation;
import io.siloscope.learn.Predictor;
import io.siloscope.math.Weights;

/// Judges each global model on the coordinator's own test split.
public record TestSilo(Recipe recipe, TrainingSet test) implements GlobalEvaluation {

    @Override
    public Optional<Scores> evaluate(int round, Weights weights, Cancel cancel) {
        Evaluation judged = new Predictor(recipe, weights).evaluate(test, Progress.NONE, cancel);
        return Optional.of(new Scores(judged.accuracy(), judged.balancedAccuracy(), judged.meanLoss()));
    }
}
