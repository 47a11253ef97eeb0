package io.siloscope.ingest;

/// Something that an import left out: its name below the imported folder (or the table and its line), and why.
public record Refused(String name, String reason) {}
