package io.siloscope.weak;

import io.siloscope.dataset.ClassScores;
import io.siloscope.jobs.Cores;
import io.siloscope.math.CentredUnits;
import io.siloscope.math.FloatMatrix;

/// Propagates labels by a linear classifier on centred embeddings, in place of neighbours: the same labels tell more of
/// every other image. The embeddings are prepared once. Thread-safe.
public final class LinearPropagation {

    private static final int BLOCK = 256;

    private final FloatMatrix units;

    /// Prepares all embeddings of a silo; their mean counts unlabelled images too.
    public LinearPropagation(FloatMatrix embeddings) {
        this(embeddings, true);
    }

    /// As above, or on the embeddings as they are, scaled to length 1.
    public LinearPropagation(FloatMatrix embeddings, boolean centred) {
        units = centred ? CentredUnits.of(embeddings) : CentredUnits.uncentred(embeddings);
    }

    /// The class probabilities of the target rows, over the classes that have a label.
    public ClassScores probabilities(Seeds labelled, int[] targets) {
        SoftmaxRegression model = SoftmaxRegression.fit(units, labelled);
        int columns = model.classes().length;
        double[] values = new double[Math.multiplyExact(targets.length, columns)];
        Cores.forEach(Math.ceilDiv(targets.length, BLOCK), block -> {
            float[] row = new float[units.columns()];
            for (int i = block * BLOCK; i < Math.min(targets.length, (block + 1) * BLOCK); i++) {
                units.copyRow(targets[i], row);
                System.arraycopy(model.probabilities(row), 0, values, i * columns, columns);
            }
        });
        return new ClassScores(ClassScores.Kind.PROBABILITY, labelled.classCount(), model.classes(), values);
    }
}
