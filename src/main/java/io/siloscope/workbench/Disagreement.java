package io.siloscope.workbench;

import java.util.OptionalInt;

import io.siloscope.dataset.ImageId;

/// An image on whose class two readers differ, or of which the first was unsure; somebody has to settle it.
///
/// @param name its path below the imported folder
/// @param first nothing where the first reader was unsure
public record Disagreement(ImageId image, String name, String firstReader, OptionalInt first,
        String secondReader,
        int second) {}
