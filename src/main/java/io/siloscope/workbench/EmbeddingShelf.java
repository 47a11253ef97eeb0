package io.siloscope.workbench;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.ImageId;
import io.siloscope.format.EmbeddingsFile;
import io.siloscope.format.EmbeddingsWriter;
import io.siloscope.format.FormatException;
import io.siloscope.store.Settings;
import io.siloscope.store.SiloStore;
import org.jspecify.annotations.Nullable;

/// The silo's embeddings: one file an encoder, and which encoder was used last. Thread-safe.
final class EmbeddingShelf {

    private static final String NAME = "encoder.name";

    private final SiloStore store;
    private @Nullable Embeddings mapped;

    EmbeddingShelf(SiloStore store) {
        this.store = store;
    }

    /// Where an encoder's rows lie.
    Path file(String fingerprint) {
        return store.folder().embeddings(fingerprint);
    }

    /// Makes an encoder the one whose embeddings count from now on.
    synchronized void use(String name, String fingerprint) {
        store.settings().put(NAME, name);
        store.settings().put(Settings.ENCODER, fingerprint);
        mapped = null;
    }

    Optional<String> encoderName() {
        return store.settings().get(NAME);
    }

    /// The embeddings of the encoder used last; nothing before the first run.
    synchronized Optional<Embeddings> current() {
        Optional<String> fingerprint = store.settings().get(Settings.ENCODER);
        if (mapped == null && fingerprint.isPresent() && Files.exists(file(fingerprint.get()))) {
            mapped = map(file(fingerprint.get()));
        }
        return Optional.ofNullable(mapped);
    }

    /// The embeddings, which a use case cannot do without.
    Embeddings require() {
        return current().orElseThrow(() -> new WorkbenchException(
                "This silo's images are not embedded yet. Nothing was changed; embed them first."));
    }

    /// Erases an image's row from every file.
    synchronized void forget(ImageId image) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(store.folder().embeddings(), "*.f32")) {
            for (Path file : files) {
                EmbeddingsWriter.forget(file, image);
            }
        }
        mapped = null;
    }

    /// Rows that do not match their checksum, in words.
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(store.folder().embeddings(), "*.f32")) {
            for (Path file : files) {
                EmbeddingsFile.damaged(file).forEach(image -> problems
                        .add("The embedding of image " + image.brief() + " in " + file.getFileName()
                                + " is damaged."));
            }
        } catch (IOException | FormatException e) {
            problems.add("The embeddings cannot be read: " + e.getMessage());
        }
        return problems;
    }

    private static Embeddings map(Path file) {
        try {
            // Freed when the last reader has let go of it: readers may outlive the next run of the encoder.
            return EmbeddingsFile.map(file, Arena.ofAuto());
        } catch (IOException e) {
            throw new WorkbenchException("The embeddings in " + file + " cannot be read (" + e.getMessage()
                    + "). Labels are safe; embed the images again.", e);
        }
    }
}
