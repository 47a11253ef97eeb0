package io.siloscope.query;

/// What refinement may cost: a share of the images without a label. Seeds are not part of it, so both counts are
/// worth reporting (METHODS §5.2, row 10).
///
/// @param share of the unlabelled images, 0 … 1
/// @param unlabelled images without a seed label
/// @param seeds images with one
public record Budget(double share, int unlabelled, int seeds) {

    public Budget {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A budget is a share between 0 and 1, not " + share);
        }
        if (unlabelled < 0 || seeds < 0) {
            throw new IllegalArgumentException(
                    "Not counts of images: " + unlabelled + " unlabelled, " + seeds + " seeds");
        }
    }

    /// The answers to ask for: `floor(share · unlabelled)`, one product of doubles as in the published code.
    public int questions() {
        return (int) Math.floor(share * unlabelled);
    }

    /// All labels that people give: seeds and answers.
    public int labels() {
        return seeds + questions();
    }
}
