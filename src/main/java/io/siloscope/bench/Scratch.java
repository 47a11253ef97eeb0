package io.siloscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.siloscope.format.Folders;

/// A folder for one measurement, deleted with all that is in it when it is closed.
public record Scratch(Path folder) implements AutoCloseable {

    /// A new folder.
    public static Scratch in(Path parent) throws IOException {
        return new Scratch(Files.createTempDirectory(parent, "siloscope-bench"));
    }

    @Override
    public void close() throws IOException {
        Folders.delete(folder);
    }
}
