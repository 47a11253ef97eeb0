package io.siloscope.workbench;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.federate.Evaluation;
import io.siloscope.federate.LocalWork;
import io.siloscope.federate.Task;
import io.siloscope.federate.Update;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.learn.Assignment;
import io.siloscope.learn.LocalTrainer;
import io.siloscope.learn.Predictor;
import io.siloscope.learn.Trained;
import org.jspecify.annotations.Nullable;

/// A silo's side of a federated run: trains on its training set and counts right answers on its validation split.
/// Both are frozen when the run's recipe is first known, and never leave this object. Thread-safe.
public final class SiteWork implements LocalWork {

    private final Function<Recipe, Sets> freeze;
    private final Consumer<String> began;
    private @Nullable Frozen frozen;
    private String run = "";

    /// What a silo trains and judges on.
    public record Sets(TrainingSet training, Optional<TrainingSet> validation) {}

    private record Frozen(Recipe recipe, Sets sets) {}

    /// A site that takes its snapshot with `freeze` when it learns the recipe.
    ///
    /// @param began told of each run's name before its first training
    public SiteWork(Function<Recipe, Sets> freeze, Consumer<String> began) {
        this.freeze = freeze;
        this.began = began;
    }

    /// Takes the snapshot for a run with this recipe; the second call for the same recipe changes nothing.
    public synchronized void begin(Recipe recipe) {
        if (frozen == null || !frozen.recipe().equals(recipe)) {
            frozen = new Frozen(recipe, freeze.apply(recipe));
        }
    }

    private synchronized void begin(String name) {
        if (!name.equals(run)) {
            run = name;
            began.accept(name);
        }
    }

    @Override
    public Update train(Task.Train task, Progress progress, Cancel cancel) {
        begin(task.recipe());
        begin(task.run());
        Trained trained = LocalTrainer.fit(current().sets().training(), task.weights(),
                new Assignment(task.recipe(), task.round(), task.rounds(), task.seed()), progress, cancel);
        return task.answer(trained.weights(), trained.examples(), trained.steps(), trained.meanLoss(),
                Map.of());
    }

    @Override
    public Evaluation evaluate(Task.Evaluate task, Cancel cancel) {
        Frozen now = current();
        Optional<TrainingSet> validation = now.sets().validation();
        if (validation.isEmpty()) {
            List<Integer> none = Collections.nCopies(task.classes(), 0);
            return task.answer(none, none, 0);
        }
        io.siloscope.learn.Evaluation judged = new Predictor(now.recipe(), task.weights())
                .evaluate(validation.get(), Progress.NONE, cancel);
        return task.answer(judged.total(), judged.correct(), judged.meanLoss() * validation.get().size());
    }

    private synchronized Frozen current() {
        if (frozen == null) {
            throw new IllegalStateException("A site learns its recipe before it works");
        }
        return frozen;
    }
}
