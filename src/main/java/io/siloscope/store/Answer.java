package io.siloscope.store;

import io.siloscope.dataset.ImageId;

/// What a person says of one image.
public record Answer(ImageId image, Said said) {

    /// The image is of this class, a 0-based position in the silo's classes.
    public Answer(ImageId image, int classIndex) {
        this(image, new Said.OfClass(classIndex));
    }

    /// @throws IllegalArgumentException for a class that is none, or a text that cannot be kept
    void requireFits(int classes) {
        switch (said) {
            case Said.OfClass(int classIndex) -> requireClass(classIndex, classes);
            case Said.Accepted(int classIndex, String from) -> {
                requireClass(classIndex, classes);
                if (from.isBlank() || from.chars().anyMatch(Character::isISOControl)) {
                    throw new IllegalArgumentException("Not the name of a suggestion: \"" + from + "\"");
                }
            }
            case Said.Comment(String text) -> {
                if (text.isBlank()) {
                    throw new IllegalArgumentException("The comment on image " + image + " is empty");
                }
            }
            case Said.Unsure _,Said.Skipped _,Said.Flagged _,Said.Unflagged _ -> {
                // Nothing in them can be wrong.
            }
        }
    }

    private void requireClass(int classIndex, int classes) {
        if (classIndex < 0 || classIndex >= classes) {
            throw new IllegalArgumentException(
                    "Image " + image + " was given the class " + classIndex + " of " + classes);
        }
    }
}
