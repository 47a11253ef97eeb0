package io.siloscope.dataset;

/// How long a site trains in one round.
public sealed interface Effort {

    /// Passes over all examples; the last, smaller batch of a pass is kept.
    record Epochs(int count) implements Effort {
        public Epochs {
            requirePositive(count, "epochs");
        }
    }

    /// Optimiser steps, over as many passes as they need.
    record Steps(int count) implements Effort {
        public Steps {
            requirePositive(count, "steps");
        }
    }

    /// The optimiser steps of one round over `examples` examples.
    default int steps(int examples, int batch) {
        return switch (this) {
            case Epochs(int count) -> Math.multiplyExact(count, Math.ceilDiv(examples, batch));
            case Steps(int count) -> count;
        };
    }

    private static void requirePositive(int count, String what) {
        if (count < 1) {
            throw new IllegalArgumentException("Local work needs one or more " + what + ", not " + count);
        }
    }
}
