package io.siloscope.store;

/// A place whose image an import could not read, and why.
///
/// @param origin what tells the place from all others: the path, and behind it the part of that file
public record UnreadableFile(String origin, String name, String reason) {}
