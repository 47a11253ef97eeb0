package io.siloscope.learn;

import ai.djl.ndarray.NDArray;
import io.siloscope.dataset.Proximal;

/// The gradient of FedProx's term, which keeps local training near the model that it began with.
final class ProximalTerm {

    private ProximalTerm() {}

    /// Adds the term's gradient of one trainable tensor to the loss's.
    ///
    /// @param anchor the tensor as training began
    static void addTo(NDArray gradient, NDArray value, NDArray anchor, Proximal proximal) {
        switch (proximal) {
            case Proximal.None _ -> {
                // Nothing holds the weights.
            }
            case Proximal.Squared(double mu) -> gradient.addi(value.sub(anchor).mul(mu));
            case Proximal.Norm(double mu) -> {
                NDArray distance = value.sub(anchor);
                double norm = Math.sqrt(distance.square().sum().getFloat());
                if (norm > 0) {
                    gradient.addi(distance.mul(mu / 2 / norm));
                }
            }
        }
    }
}
