package io.siloscope.store;

import io.siloscope.dataset.Purpose;

/// A weak label that a person has judged, by labelling the image.
///
/// @param weak the class that was suggested
/// @param human the class that the person gave
public record Judged(int rank, int weak, int human, Purpose purpose) {

    public boolean right() {
        return weak == human;
    }
}
