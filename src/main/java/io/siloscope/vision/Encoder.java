package io.siloscope.vision;

import java.util.List;

import io.siloscope.dataset.Pixels;
import io.siloscope.math.FloatMatrix;

/// Turns images into vectors: the same pixels give the same vector, whatever else is in the batch.
///
/// `prepare` is thread-safe; `encode` and `embed` take one caller at a time, and may use every core inside.
public interface Encoder extends AutoCloseable {

    /// A digest of the model's bytes and its preprocessing, 64 hexadecimal digits: encoders with equal fingerprints
    /// give equal vectors.
    String fingerprint();

    /// What people call it, for example `starter` or the model file's name without `.onnx`.
    String name();

    /// How images become the model's input.
    Preprocessing preprocessing();

    /// The length of a vector.
    int dimension();

    /// The vectors of images that already have the input's size, one row an image.
    ///
    /// @throws IllegalArgumentException when an image has another size
    /// @throws EncoderException when the model fails
    FloatMatrix encode(List<Pixels> inputs);

    /// The image at the input's size. Preparing images as they are decoded keeps large ones out of memory.
    default Pixels prepare(Pixels image) {
        return preprocessing().fit(image);
    }

    /// The vectors of images of any size, one row an image.
    ///
    /// @throws EncoderException when the model fails
    default FloatMatrix embed(List<Pixels> images) {
        return encode(images.stream().map(this::prepare).toList());
    }

    /// Frees the model's native memory.
    @Override
    void close();
}
