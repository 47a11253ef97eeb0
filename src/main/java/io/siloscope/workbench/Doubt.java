package io.siloscope.workbench;

import io.siloscope.dataset.ImageId;

/// An image whose label a model disputes.
///
/// @param name the image's path below the imported folder
/// @param human the class that a person gave
/// @param annotator who that was
/// @param predicted the class that the model gives
/// @param probability how sure the model is: 0 to 1
public record Doubt(ImageId image, String name, int human, String annotator, int predicted,
        double probability) {}
