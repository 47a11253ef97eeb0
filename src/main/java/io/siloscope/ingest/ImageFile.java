package io.siloscope.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.siloscope.dataset.Decoded;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Unreadable;
import io.siloscope.ingest.archive.Scratch;
import io.siloscope.ingest.image.ImageCopy;
import io.siloscope.ingest.image.ImageDecoder;
import io.siloscope.ingest.image.ImageOutline;
import io.siloscope.ingest.image.Inspected;

/// Reads image files: whole, once, so that identity and pixels come from the same bytes. Thread-safe; a bad file
/// never throws.
public final class ImageFile {

    static final long MAX_BYTES = 1L << 30;

    static final String UNKNOWN = "The silo knows no file of this image";
    private static final String CHANGED = "The file has been changed since it was imported";

    private ImageFile() {}

    /// Looks at a file for an import.
    public static Inspected inspect(Path file) {
        return switch (bytes(file)) {
            case Content(byte[] bytes) -> ImageOutline.inspect(bytes);
            case NoContent(String reason) -> new Inspected.Broken(reason);
        };
    }

    /// The pixels of a file that was imported under this id, or why they are no longer there.
    public static Decoded read(Path file, ImageId id) {
        return switch (bytes(file)) {
            case Content(byte[] bytes) when !ImageId.ofContent(bytes).equals(id) ->
                new Unreadable(CHANGED);
            case Content(byte[] bytes) -> ImageDecoder.decode(bytes);
            case NoContent(String reason) -> new Unreadable(reason);
        };
    }

    /// What is wrong with a file that was imported under this id, without decoding it; nothing when it is as it was.
    public static Optional<String> problem(Path file, ImageId id) {
        return switch (bytes(file)) {
            case Content(byte[] bytes) when ImageId.ofContent(bytes).equals(id) -> Optional.empty();
            case Content _ -> Optional.of(CHANGED);
            case NoContent(String reason) -> Optional.of(reason);
        };
    }

    /// What is wrong with an image wherever it lies; nothing when one of its files is as it was.
    public static Optional<String> problem(List<Path> files, ImageId id) {
        Optional<String> last = Optional.of(UNKNOWN);
        for (Path file : files) {
            last = problem(file, id);
            if (last.isEmpty()) {
                return last;
            }
        }
        return last;
    }

    /// The image without its metadata, from the first of its files that is as it was.
    public static ImageCopy copy(List<Path> files, ImageId id) {
        for (Path file : files) {
            if (bytes(file) instanceof Content(byte[] bytes) && ImageId.ofContent(bytes).equals(id)) {
                return ImageCopy.of(bytes);
            }
        }
        return new ImageCopy.Impossible(problem(files, id).orElse(CHANGED));
    }

    /// Writes a copy of an image unless it is there: among what is unpacked on the way first, so that a copy is whole or
    /// is not there. Readers compare the bytes with the id, so the disk is not waited for.
    ///
    /// @param scratch where what a killed import leaves behind is cleared, on the same disk
    public static void keep(Path copy, byte[] file, Path scratch) throws IOException {
        if (Files.exists(copy) && Files.size(copy) == file.length) {
            return;
        }
        Files.createDirectories(Objects.requireNonNull(copy.getParent(), "A copy lies in a folder"));
        Path fresh = Scratch.fresh(scratch);
        try {
            Files.write(fresh, file);
            Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private sealed interface Bytes {}

    private record Content(byte[] bytes) implements Bytes {}

    private record NoContent(String reason) implements Bytes {}

    private static Bytes bytes(Path file) {
        try {
            // Opening a pipe would wait for its other end, reading a device might never stop.
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return new NoContent("This is not a file");
            }
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                return new NoContent(
                        "The file is too large: " + size + " bytes; at most " + MAX_BYTES + " are read");
            }
            return new Content(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return new NoContent("The file is no longer where it was imported from");
        } catch (IOException e) {
            return new NoContent("The file cannot be opened: " + e.getClass().getSimpleName());
        } catch (OutOfMemoryError e) {
            return new NoContent("The file needs more memory than there is");
        }
    }
}
