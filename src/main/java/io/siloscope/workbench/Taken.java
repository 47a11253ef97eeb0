package io.siloscope.workbench;

import java.nio.file.Path;

import io.siloscope.ingest.image.Inspected;

/// An image that an import has read, and perhaps copied into the silo.
///
/// @param suffix what tells it from others in the same file, or an empty text
/// @param group what its file says that it belongs to, or an empty text
/// @param path where its bytes are
record Taken(String suffix, String group, Path path, Inspected inspected) {}
