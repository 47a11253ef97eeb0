package io.siloscope.dataset;

import io.siloscope.math.FloatMatrix;

/// Inputs for a network, one example a row, already at the size that the network takes.
public sealed interface Examples {

    int size();

    /// Images as unsigned bytes in N×C×H×W order; normalisation happens on the way into the network.
    /// The array is not copied; nobody may write to it after construction.
    record Images(int size, int channels, int height, int width, byte[] bytes) implements Examples {
        public Images {
            if (bytes.length != (long) size * channels * height * width) {
                throw new IllegalArgumentException(
                        size + " images of " + channels + "×" + height + "×" + width
                                + " do not fill " + bytes.length + " bytes");
            }
        }
    }

    /// Embeddings as float rows.
    record Vectors(FloatMatrix rows) implements Examples {
        @Override
        public int size() {
            return rows.rows();
        }
    }
}
