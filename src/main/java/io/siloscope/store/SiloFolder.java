package io.siloscope.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.siloscope.dataset.ImageId;

/// Where things lie in a silo.
public record SiloFolder(Path root) {

    public SiloFolder {
        root = root.toAbsolutePath().normalize();
        if (root.toString().indexOf('?') >= 0) {
            // SQLite's driver would take the rest of the path for options.
            throw new IllegalArgumentException("A silo's path must not hold a question mark: " + root);
        }
    }

    public Path database() {
        return root.resolve("silo.db");
    }

    /// Copies of the journal's end.
    public Path heads() {
        return root.resolve("journal-heads.csv");
    }

    /// Images that were unpacked from archives and other files of many images.
    public Path images() {
        return root.resolve("images");
    }

    /// Where the copy of such an image lies.
    ///
    /// @param file its bytes: JPEG or PNG
    public Path image(ImageId id, byte[] file) {
        String extension = file.length > 0 && file[0] == (byte) 0xFF ? ".jpg" : ".png";
        return images().resolve(id.sha256().substring(0, 2)).resolve(id.sha256() + extension);
    }

    /// One file of vectors an encoder.
    public Path embeddings() {
        return root.resolve("embeddings");
    }

    /// The vectors of the encoder with this fingerprint.
    public Path embeddings(String fingerprint) {
        return embeddings().resolve(fingerprint.replace(':', '-') + ".f32");
    }

    /// A cache: may be deleted at any time.
    public Path thumbs() {
        return root.resolve("thumbs");
    }

    /// One folder a federated run.
    public Path runs() {
        return root.resolve("runs");
    }

    /// Whether the disk has less than a megabyte left; false where the system does not say.
    public boolean isFull() {
        try {
            return Files.getFileStore(root).getUsableSpace() < 1_000_000;
        } catch (IOException _) {
            return false;
        }
    }

    /// Deletes the copies of the database that were made before it was brought up to date: they hold what it held then.
    public void deleteCopies() throws IOException {
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(root, "silo-format-*.db")) {
            for (Path copy : copies) {
                Files.delete(copy);
            }
        }
    }

    void make() {
        try {
            for (Path folder : new Path[]{embeddings(), thumbs(), runs()}) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new StoreException(
                    "The folder " + root + " cannot be written to. Nothing was changed; choose another"
                            + " one or check your rights and the disk's space.",
                    e);
        }
    }
}
