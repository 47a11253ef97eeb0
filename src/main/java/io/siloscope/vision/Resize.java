package io.siloscope.vision;

/// How an image of any shape becomes one of the input's shape.
public sealed interface Resize {

    /// The whole image, its aspect changed.
    record Squash() implements Resize {}

    /// The shorter side becomes `shorterSide` pixels, then the centre is cut out.
    record Crop(int shorterSide) implements Resize {
        public Crop {
            if (shorterSide < 1) {
                throw new IllegalArgumentException(
                        "The shorter side must be 1 pixel or more, not " + shorterSide);
            }
        }
    }
}
