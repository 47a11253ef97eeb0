package io.siloscope.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.siloscope.format.FormatException;

/// One file of an archive. Thread-safe.
///
/// @param name as the archive has it, with `/` between the parts; never used as a path
/// @param packed the bytes it takes in the archive
/// @param problem why it cannot be read, in words for a user; its name comes before them
public record Member(String name, long packed, Optional<String> problem, Opener opener) {

    /// The most bytes of a member that are read into memory.
    public static final long MAX_BYTES = 256L << 20;

    /// A member of this size …
    private static final long BOMB_BYTES = 64L << 20;
    /// … that is so many times what it takes in the archive is one made to fill the disk.
    private static final long BOMB_RATIO = 200;

    /// Opens the unpacked bytes.
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /// The unpacked bytes.
    ///
    /// @throws FormatException when there are too many of them
    public byte[] read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        copy(bytes, MAX_BYTES);
        return bytes.toByteArray();
    }

    /// The first bytes, at most so many.
    public byte[] start(int count) throws IOException {
        try (InputStream in = opener.open()) {
            return in.readNBytes(count);
        } catch (RuntimeException e) {
            throw new FormatException("It is damaged in the archive", e);
        }
    }

    /// Unpacks into a file.
    ///
    /// @throws FormatException when there are suspiciously many bytes
    public void unpack(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(out, Long.MAX_VALUE);
        }
    }

    private void copy(OutputStream out, long most) throws IOException {
        try (InputStream in = opener.open()) {
            copy(in, out, packed, most);
        } catch (FormatException e) {
            throw e;
        } catch (RuntimeException e) {
            // Decompressors throw all kinds of unchecked exceptions for damaged archives.
            throw new FormatException("It is damaged in the archive", e);
        }
    }

    /// Copies all bytes, and watches how many there are beside those they were packed in.
    static void copy(InputStream in, OutputStream out, long packed, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long sum = 0;
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            sum += count;
            if (sum > BOMB_BYTES && sum / BOMB_RATIO > packed) {
                throw new FormatException("It unpacks to more than " + BOMB_RATIO
                        + " times its size, which no image does: it may be made to fill the disk");
            }
            if (sum > most) {
                throw new FormatException("It is too large: more than " + (most >> 20) + " MB");
            }
            out.write(buffer, 0, count);
        }
    }
}
