package io.siloscope.workbench;

import java.util.List;

import io.siloscope.dataset.ImageId;

/// What the seed labels reach, and the images that would close the gaps.
///
/// @param byClass the seed labels of each class, in the order of the silo's classes; a class with none can never be suggested
/// @param regions how many regions of alike images there are
/// @param uncovered how many of them hold no seed label
/// @param uncoveredShare the share of training images in those: 0 … 1
/// @param proposals images to label next, the most useful first
public record SeedReport(List<Integer> byClass, int regions, int uncovered, double uncoveredShare,
        List<ImageId> proposals) {

    /// Before anything is embedded.
    public static final SeedReport NOTHING = new SeedReport(List.of(), 0, 0, 0, List.of());

    public SeedReport {
        byClass = List.copyOf(byClass);
        proposals = List.copyOf(proposals);
    }

    /// The same with other proposals.
    public SeedReport with(List<ImageId> others) {
        return new SeedReport(byClass, regions, uncovered, uncoveredShare, others);
    }
}
