package io.siloscope.weak;

import io.siloscope.dataset.ClassScores;
import io.siloscope.math.FloatMatrix;

/// Propagates labels by a linear classifier on centred embeddings, in place of neighbours: the same labels tell more of
/// every other image. The embeddings are prepared once. Thread-safe.
public final class LinearPropagation {

    private final FloatMatrix units;

    /// Prepares all embeddings of a silo; their mean counts unlabelled images too.
    public LinearPropagation(FloatMatrix embeddings) {
        units = CentredUnits.of(embeddings);
    }

    /// The class probabilities of the target rows, over the classes that have a label.
    public ClassScores probabilities(Seeds labelled, int[] targets) {
        SoftmaxRegression model = SoftmaxRegression.fit(units, labelled);
        int columns = model.classes().length;
        double[] values = new double[Math.multiplyExact(targets.length, columns)];
        float[] row = new float[units.columns()];
        for (int i = 0; i < targets.length; i++) {
            units.copyRow(targets[i], row);
            System.arraycopy(model.probabilities(row), 0, values, i * columns, columns);
        }
        return new ClassScores(ClassScores.Kind.PROBABILITY, labelled.classCount(), model.classes(), values);
    }
}
