package io.siloscope.workbench;

import java.util.Optional;

import io.siloscope.query.Uncertainty;
import io.siloscope.weak.ScoreSpace;
import io.siloscope.weak.WeakLabeler;

/// How weak labels and ranks are computed (METHODS §5.1 and §5.2, rows 1, 7 and 8).
///
/// @param propagator what tells an image's class from labelled ones
/// @param k neighbours that vote
/// @param space what scores are computed from
/// @param uncertainty the score that ranks
/// @param fromAll propagate from every human answer instead of seeds alone
public record SuggestOptions(Propagator propagator, int k, ScoreSpace space, Uncertainty uncertainty,
        boolean fromAll) {

    /// What tells an image's class from labelled ones.
    public enum Propagator {
        /// The vote of the nearest, as FAST has it.
        NEIGHBOURS,
        /// A linear classifier on centred embeddings.
        LINEAR
    }

    /// What the published code does.
    public static final SuggestOptions DEFAULT = new SuggestOptions(Propagator.NEIGHBOURS,
            WeakLabeler.DEFAULT_K,
            new ScoreSpace.Similarities(), Uncertainty.NORM, false);

    /// Beyond the paper, on the same budget: a linear classifier that learns from every human answer and asks where its two
    /// best classes are nearest. Suggesting again now and then while people answer is what makes it strong.
    public static final SuggestOptions FAST_PLUS = new SuggestOptions(Propagator.LINEAR,
            WeakLabeler.DEFAULT_K,
            new ScoreSpace.Similarities(), Uncertainty.SMALLEST_MARGIN, true);

    /// The same with another number of neighbours.
    SuggestOptions withK(int other) {
        return new SuggestOptions(propagator, other, space, uncertainty, fromAll);
    }

    /// The options as a command line names them.
    ///
    /// @throws IllegalArgumentException when votes meet softmax, or a temperature stands without softmax
    public static SuggestOptions of(int k, boolean votes, boolean softmax, Optional<Double> temperature,
            Uncertainty uncertainty, boolean fromAll) {
        if (votes && softmax) {
            throw new IllegalArgumentException(
                    "Votes are shares already: --scale softmax goes with prototypes only.");
        }
        if (temperature.isPresent() && !softmax) {
            throw new IllegalArgumentException("--temperature goes with --scale softmax only.");
        }
        ScoreSpace space = votes
                ? new ScoreSpace.Votes()
                : softmax ? new ScoreSpace.Softmax(temperature.orElse(1.0)) : new ScoreSpace.Similarities();
        return new SuggestOptions(Propagator.NEIGHBOURS, k, space, uncertainty, fromAll);
    }

    /// The method as one word for provenance, for example `knn10-similarities-norm`.
    public String method() {
        String all = fromAll ? "-all" : "";
        String spaceName = switch (space) {
            case ScoreSpace.Similarities _ -> "similarities";
            case ScoreSpace.Softmax(double temperature) -> "softmax%s".formatted(temperature);
            case ScoreSpace.Votes _ -> "votes";
        };
        return switch (propagator) {
            case NEIGHBOURS -> "knn%d-%s-%s".formatted(k, spaceName, uncertainty.label()) + all;
            case LINEAR -> "linear-%s".formatted(uncertainty.label()) + all;
        };
    }
}
