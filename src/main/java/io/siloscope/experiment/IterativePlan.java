package io.siloscope.experiment;

/// Iterative federated active learning, which FAST is compared with: labels are asked for in several rounds, and after each
/// the silos train a new model together, which says what to ask next (METHODS §3, LoGo's protocol).
///
/// @param base silos, partition, recipe, strategy and the federated rounds after each labelling round
/// @param query what is asked for
/// @param labellingRounds 1 or more
/// @param share of all images that is asked for in each, the same number in every silo
public record IterativePlan(ExperimentPlan base, Query query, int labellingRounds, double share) {

    /// What is asked for next.
    public enum Query {
        /// Any images.
        RANDOM,
        /// Those whose class probabilities have the highest entropy under the last global model; the first round is random.
        ENTROPY
    }

    public IterativePlan {
        if (labellingRounds < 1 || !(share > 0 && share * labellingRounds <= 1)) {
            throw new IllegalArgumentException(
                    "No iterative labelling: " + labellingRounds + " rounds of a share of "
                            + share);
        }
    }
}
