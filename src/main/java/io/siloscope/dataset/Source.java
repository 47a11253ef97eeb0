package io.siloscope.dataset;

/// Who or what gave a label.
public sealed interface Source {

    /// The person's name, the method or the run.
    default String giver() {
        return switch (this) {
            case Human human -> human.annotator();
            case Weak weak -> weak.method();
            case Predicted predicted -> predicted.run();
        };
    }

    /// A person, for a purpose.
    record Human(String annotator, Purpose purpose) implements Source {
        public Human {
            if (annotator.isBlank()) {
                throw new IllegalArgumentException("A human label needs its annotator's name");
            }
        }
    }

    /// Propagation from labelled neighbours, for example `knn10`.
    record Weak(String method) implements Source {}

    /// A trained model.
    record Predicted(String run, int round) implements Source {}
}
