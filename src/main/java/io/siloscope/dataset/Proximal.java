package io.siloscope.dataset;

/// A pull of local training towards the model that it began with (FedProx, Li et al. 2020). It covers trainable tensors
/// only.
public sealed interface Proximal {

    /// No pull.
    Proximal NONE = new None();

    /// Nothing holds the weights.
    record None() implements Proximal {}

    /// The published form: half of `mu` times the squared distance is added to the loss.
    record Squared(double mu) implements Proximal {
        public Squared {
            requirePositive(mu);
        }
    }

    /// The form of FAST's code: half of `mu` times each tensor's distance, not squared, which pulls all tensors alike
    /// however far they are.
    record Norm(double mu) implements Proximal {
        public Norm {
            requirePositive(mu);
        }
    }

    private static void requirePositive(double mu) {
        if (!(mu > 0) || mu == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("A proximal term's weight is above 0, not " + mu);
        }
    }
}
