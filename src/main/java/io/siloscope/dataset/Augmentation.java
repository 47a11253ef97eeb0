package io.siloscope.dataset;

/// Random changes to a training image: a crop of the native size out of the image padded with `cropPadding`
/// zero pixels a side (0: none), then a horizontal mirror with probability 0.5. Never applied to embeddings.
public record Augmentation(boolean flip, int cropPadding) {

    public static final Augmentation NONE = new Augmentation(false, 0);

    public Augmentation {
        if (cropPadding < 0) {
            throw new IllegalArgumentException("Crop padding is negative: " + cropPadding);
        }
    }
}
