package io.siloscope.ingest.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.siloscope.format.Folders;

/// A folder for what must be unpacked on the way in, made when it is first needed and deleted in the end. Not
/// thread-safe.
public final class Scratch implements Closeable {

    private static final String PREFIX = "unpacking-";

    private final Path parent;
    private Optional<Path> folder = Optional.empty();

    /// @param parent where the folder is made, on a disk that has room
    public Scratch(Path parent) {
        this.parent = parent;
    }

    /// A name for a new file.
    public Path file(String extension) throws IOException {
        if (folder.isEmpty()) {
            Files.createDirectories(parent);
            folder = Optional.of(Files.createTempDirectory(parent, PREFIX));
        }
        return Files.createTempFile(folder.get(), "", extension);
    }

    /// An empty file of its own, to be moved elsewhere when it is whole.
    public static Path fresh(Path parent) throws IOException {
        return Files.createTempFile(parent, PREFIX, "");
    }

    /// Deletes what an import that was killed has left behind; none may be under way.
    public static void clean(Path parent) throws IOException {
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
                for (Path one : left) {
                    Folders.delete(one);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (folder.isPresent()) {
            Folders.delete(folder.get());
        }
    }
}
