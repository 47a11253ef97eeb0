package io.siloscope.dataset;

import java.util.List;

/// What a network is fed.
public sealed interface Input {

    /// An image resized to `width`×`height`, scaled to 0 … 1, then `(x - mean) / std` a channel.
    record Image(int channels, int height, int width, List<Double> mean, List<Double> std) implements Input {
        public Image {
            mean = List.copyOf(mean);
            std = List.copyOf(std);
            if ((channels != 1 && channels != 3) || height < 1 || width < 1) {
                throw new IllegalArgumentException(
                        "No image input: " + channels + "×" + height + "×" + width);
            }
            if (mean.size() != channels || std.size() != channels) {
                throw new IllegalArgumentException(
                        channels + " channels need as many means and deviations, not "
                                + mean.size() + " and " + std.size());
            }
            for (double deviation : std) {
                if (!(deviation > 0)) {
                    throw new IllegalArgumentException("A standard deviation must be above 0: " + std);
                }
            }
        }

        /// Red, green and blue at `side`×`side`, with mean and deviation 0.5.
        public static Image rgb(int side) {
            return new Image(3, side, side, List.of(0.5, 0.5, 0.5), List.of(0.5, 0.5, 0.5));
        }
    }

    /// An embedding of the encoder with this fingerprint.
    record Embedding(String encoder, int dimension) implements Input {
        public Embedding {
            if (dimension < 1) {
                throw new IllegalArgumentException(
                        "An embedding has one dimension or more, not " + dimension);
            }
        }
    }
}
