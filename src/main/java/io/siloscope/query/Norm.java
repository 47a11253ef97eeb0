package io.siloscope.query;

import io.siloscope.math.Vectors;

/// The distance to certainty, `‖s − onehot(argmax s)‖₂`: 0 when one class has it all. The default of the published code.
public record Norm() implements RowScore {

    @Override
    public double score(double[] row) {
        double[] difference = row.clone();
        difference[Vectors.argMax(row)] -= 1;
        return Vectors.norm(difference);
    }
}
