package io.siloscope.federate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.siloscope.dataset.Recipe;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.Seed;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// What sites are asked to do in a round, with the rules for an acceptable answer.
public sealed interface Task<R extends Answer> {

    String run();

    int round();

    /// The global weights that the work starts from.
    Weights weights();

    /// How long the coordinator waits for the answer.
    Duration time();

    /// The task as one site gets it.
    Task<R> at(String site);

    /// Does the work.
    R perform(LocalWork work, Progress progress, Cancel cancel) throws Exception;

    /// The answer as the kind that this task wants, or nothing for another kind.
    Optional<R> accept(Answer answer);

    /// What is wrong with an answer, or nothing for a good one.
    Optional<Complaint> complaint(R answer);

    /// Local training. The seed is the round's; [#at] splits it by the site's name.
    ///
    /// @param normBound an update that lies further from the weights is refused; 0 for no bound
    record Train(String run, int round, int rounds, Weights weights, Recipe recipe, Seed seed, Duration time,
            double normBound)
            implements
                Task<Update> {

        /// The update that answers this task.
        public Update answer(Weights trained, int examples, int steps, double loss,
                Map<String, Double> metrics) {
            return new Update(run, round, trained, examples, steps, loss, metrics);
        }

        @Override
        public Train at(String site) {
            return new Train(run, round, rounds, weights, recipe, seed.split(site), time, normBound);
        }

        @Override
        public Update perform(LocalWork work, Progress progress, Cancel cancel) throws Exception {
            return work.train(this, progress, cancel);
        }

        @Override
        public Optional<Update> accept(Answer answer) {
            return answer instanceof Update update ? Optional.of(update) : Optional.empty();
        }

        @Override
        public Optional<Complaint> complaint(Update update) {
            if (update.examples() < 1 || update.steps() < 1) {
                return Task.complaint(Complaint.Code.WRONG_COUNTS,
                        "it was trained on " + update.examples() + " examples in " + update.steps()
                                + " steps");
            }
            try {
                weights.requireSameLayout(update.weights());
            } catch (IllegalArgumentException e) {
                return Task.complaint(Complaint.Code.WRONG_LAYOUT, String.valueOf(e.getMessage()));
            }
            for (Map.Entry<String, Tensor> entry : update.weights().tensors().entrySet()) {
                if (!entry.getValue().finite()) {
                    return Task.complaint(Complaint.Code.NOT_FINITE,
                            "tensor " + entry.getKey() + " holds an infinite value or NaN");
                }
            }
            double distance = normBound > 0 ? update.weights().plus(weights.scaled(-1)).norm() : 0;
            return distance <= normBound ? Optional.empty()
                    : Task.complaint(Complaint.Code.TOO_FAR, "it lies " + distance
                            + " from the round's weights, and the run allows " + normBound);
        }
    }

    private static Optional<Complaint> complaint(Complaint.Code code, String sentence) {
        return Optional.of(new Complaint(code, sentence));
    }

    /// Evaluation on the site's validation split.
    record Evaluate(String run, int round, int classes, Weights weights, Duration time)
            implements
                Task<Evaluation> {

        /// The evaluation that answers this task; one count a class.
        public Evaluation answer(List<Integer> examples, List<Integer> correct, double lossSum) {
            return new Evaluation(run, round, examples, correct, lossSum);
        }

        @Override
        public Evaluate at(String site) {
            return this;
        }

        @Override
        public Evaluation perform(LocalWork work, Progress progress, Cancel cancel) throws Exception {
            return work.evaluate(this, cancel);
        }

        @Override
        public Optional<Evaluation> accept(Answer answer) {
            return answer instanceof Evaluation evaluation ? Optional.of(evaluation) : Optional.empty();
        }

        @Override
        public Optional<Complaint> complaint(Evaluation evaluation) {
            if (evaluation.examples().size() != classes) {
                return Task.complaint(Complaint.Code.WRONG_COUNTS,
                        "it counts " + evaluation.examples().size() + " classes, not " + classes);
            }
            for (int c = 0; c < classes; c++) {
                int right = evaluation.correct().get(c);
                if (right < 0 || right > evaluation.examples().get(c)) {
                    return Task.complaint(Complaint.Code.WRONG_COUNTS,
                            "class " + c + " has " + right + " right answers of "
                                    + evaluation.examples().get(c));
                }
            }
            return Optional.empty();
        }
    }
}
