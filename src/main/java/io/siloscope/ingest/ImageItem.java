package io.siloscope.ingest;

import java.nio.file.Path;

import io.siloscope.dataset.Split;

/// A file that looks like an image, and what its folder or table says about it.
///
/// @param path where it lies, absolute
/// @param name its path below the imported folder, with `/` between the parts
/// @param className its class, empty when nothing names one
/// @param split the part it plays
/// @param group what it belongs to (a patient, a lesion), empty when nothing says
/// @param line the line of the table that names it, 0 without one
public record ImageItem(Path path, String name, String className, Split split, String group, int line) {}
