package io.siloscope.store;

import java.time.Instant;

/// How and when the weak labels of a silo were computed.
///
/// @param method as one word, for example `knn10-similarities-norm`
/// @param encoder the fingerprint of the encoder whose embeddings were compared
/// @param seeds the digest of the labelled images that voted
public record SuggestionRun(String method, String encoder, String seeds, Instant computedAt) {

    /// Method, encoder and seeds in one line: what a person who accepts a suggestion relies on.
    public String provenance() {
        return method + " encoder " + encoder + " seeds " + seeds;
    }
}
