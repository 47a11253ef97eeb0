package io.siloscope.experiment;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.siloscope.dataset.TrainingSet;
import io.siloscope.federate.Evaluation;
import io.siloscope.federate.LocalWork;
import io.siloscope.federate.Task;
import io.siloscope.federate.Update;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.learn.Assignment;
import io.siloscope.learn.LocalTrainer;
import io.siloscope.learn.Trained;

/// A silo of an experiment: it trains on what it was given and validates nothing.
public record FrozenSite(TrainingSet training) implements LocalWork {

    @Override
    public Update train(Task.Train task, Progress progress, Cancel cancel) {
        Trained trained = LocalTrainer.fit(training, task.weights(),
                new Assignment(task.recipe(), task.round(), task.rounds(), task.seed()), progress, cancel);
        return task.answer(trained.weights(), trained.examples(), trained.steps(), trained.meanLoss(),
                Map.of());
    }

    @Override
    public Evaluation evaluate(Task.Evaluate task, Cancel cancel) {
        List<Integer> none = Collections.nCopies(task.classes(), 0);
        return task.answer(none, none, 0);
    }
}
