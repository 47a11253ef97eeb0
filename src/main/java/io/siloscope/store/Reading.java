package io.siloscope.store;

import java.util.OptionalInt;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Purpose;

/// What a person answered last in one reading of an image.
///
/// @param classIndex nothing where the person was unsure or passed it over
/// @param seq the event's number: later answers have higher ones
public record Reading(ImageId image, String annotator, Purpose purpose, EventKind kind,
        OptionalInt classIndex, long seq) {}
