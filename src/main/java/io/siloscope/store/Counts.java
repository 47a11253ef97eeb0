package io.siloscope.store;

import java.util.EnumMap;
import java.util.Map;

import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Split;

/// How many images a silo has of each split, how many of its images have a human label of each purpose, and how
/// many files could not be read. Every split and purpose is a key.
public record Counts(Map<Split, Integer> images, Map<Purpose, Integer> labelled, int unreadable) {

    public Counts {
        images = new EnumMap<>(images);
        labelled = new EnumMap<>(labelled);
    }

    /// All images with a human label.
    public int labelledInAll() {
        return labelled.values().stream().mapToInt(Integer::intValue).sum();
    }
}
