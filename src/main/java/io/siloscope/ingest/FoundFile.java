package io.siloscope.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import io.siloscope.format.FormatException;

/// A file in a folder.
record FoundFile(Path root, String name) implements Found {

    /// The file at a path.
    static FoundFile at(Path path) {
        Path file = path.toAbsolutePath().normalize();
        return new FoundFile(Objects.requireNonNull(file.getParent(), "A file lies in a folder"),
                file.getFileName().toString());
    }

    @Override
    public String origin() {
        return file().toString();
    }

    @Override
    public Content image() {
        return new Content.Loose(root, name);
    }

    @Override
    public byte[] read() throws IOException {
        if (Files.size(file()) > ImageFile.MAX_BYTES) {
            throw new FormatException("The file is too large: more than " + ImageFile.MAX_BYTES + " bytes");
        }
        return Files.readAllBytes(file());
    }

    @Override
    public byte[] start(int count) throws IOException {
        try (InputStream in = Files.newInputStream(file())) {
            return in.readNBytes(count);
        }
    }

    @Override
    public Path file() {
        return root.resolve(name);
    }
}
