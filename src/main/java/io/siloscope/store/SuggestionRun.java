package io.siloscope.store;

import java.time.Instant;

/// How and when the weak labels of a silo were computed.
///
/// @param method in words that identify it, for example `knn10 prototypes raw norm`
public record SuggestionRun(String method, Instant computedAt) {}
