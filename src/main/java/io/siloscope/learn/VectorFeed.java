package io.siloscope.learn;

import java.nio.FloatBuffer;

import ai.djl.ndarray.types.Shape;
import io.siloscope.math.FloatMatrix;

/// Embeddings as they are.
final class VectorFeed implements Feed {

    private final FloatMatrix vectors;
    private final float[] row;

    VectorFeed(FloatMatrix vectors) {
        this.vectors = vectors;
        this.row = new float[vectors.columns()];
    }

    @Override
    public int floats() {
        return row.length;
    }

    @Override
    public Shape shape(int rows) {
        return new Shape(rows, row.length);
    }

    @Override
    public void write(int example, FloatBuffer target) {
        vectors.copyRow(example, row);
        target.put(row);
    }
}
