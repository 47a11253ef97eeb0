package io.siloscope.ingest.archive;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import io.siloscope.format.FormatException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/// An archive, open for reading. Members may be read from many threads until it is closed.
public interface Archive extends Closeable {

    /// The files of the archive, folders left out, in the order of the archive.
    List<Member> members();

    /// Whether a file is an archive by its name.
    static boolean isArchive(String name) {
        return !kind(name).isEmpty();
    }

    /// Opens an archive. A compressed tar is unpacked as one file into `scratch`, since its members can be read in
    /// order only.
    ///
    /// @throws IOException when it is no archive, is cut off, or the disk is full
    static Archive open(Path file, Scratch scratch) throws IOException {
        try {
            return switch (kind(file.toString())) {
                case ".zip" -> new ZipArchive(file);
                case ".tar" -> new TarArchive(file);
                default -> new TarArchive(unpacked(file, scratch));
            };
        } catch (RuntimeException e) {
            // Readers throw all kinds of unchecked exceptions for damaged archives.
            throw new IOException(e instanceof FormatException ? e.getMessage() : "it is damaged", e);
        }
    }

    /// Opens a zip archive, whatever its name.
    static Archive zip(Path file) throws IOException {
        try {
            return new ZipArchive(file);
        } catch (RuntimeException e) {
            throw new IOException("it is damaged", e);
        }
    }

    private static String kind(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return List.of(".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2").stream().filter(name::endsWith)
                .findFirst().orElse("");
    }

    private static Path unpacked(Path file, Scratch scratch) throws IOException {
        Path tar = scratch.file(".tar");
        boolean bzip2 = file.toString().toLowerCase(Locale.ROOT).endsWith("bz2");
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                InputStream in = bzip2 ? new BZip2CompressorInputStream(packed, true)
                        : new GZIPInputStream(packed);
                OutputStream out = Files.newOutputStream(tar)) {
            Member.copy(in, out, Files.size(file), Long.MAX_VALUE);
        }
        return tar;
    }
}
