package io.siloscope.store;

import java.nio.file.Path;

/// A file that an import could not read, and why.
public record UnreadableFile(Path path, String name, String reason) {

    public UnreadableFile {
        path = path.toAbsolutePath().normalize();
    }
}
