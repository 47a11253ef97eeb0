package io.siloscope.vision;

import java.util.Map;

import io.siloscope.dataset.ImageId;

/// What an embedding run did.
///
/// @param embedded rows written now
/// @param alreadyThere images whose row was in the file before
/// @param unreadable images without a row, and why; a later run tries them again
/// @param seconds the time it took
public record EmbeddingReport(int embedded, int alreadyThere, Map<ImageId, String> unreadable,
        double seconds) {

    public double imagesPerSecond() {
        return seconds > 0 ? embedded / seconds : 0;
    }
}
