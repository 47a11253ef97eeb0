package io.siloscope.dataset;

import java.util.List;

import io.siloscope.math.FloatMatrix;

/// The embeddings of some images under one encoder: row `i` of `rows` belongs to `images.get(i)`.
/// The fingerprint names the encoder and its preprocessing; vectors of two fingerprints never meet.
public record Embeddings(String encoder, List<ImageId> images, FloatMatrix rows) {

    public Embeddings {
        images = List.copyOf(images);
        if (images.size() != rows.rows()) {
            throw new IllegalArgumentException(images.size() + " images, but " + rows.rows() + " rows");
        }
    }

    public int size() {
        return images.size();
    }

    public int dimension() {
        return rows.columns();
    }
}
