package io.siloscope.federate.wire;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

import io.siloscope.federate.FederateException;
import io.siloscope.format.AtomicFile;
import io.siloscope.format.Folders;
import io.siloscope.format.Safetensors;
import io.siloscope.format.StoredWeights;
import io.siloscope.math.Weights;

/// A folder for large updates on their way in, so that a coordinator needs no memory for them however many sites there are.
/// What an earlier process left there is thrown away. Thread-safe.
final class Spool {

    /// Smaller weights stay in memory.
    static final int SMALL = 1 << 20;

    private final Path folder;
    private final AtomicLong files = new AtomicLong();
    /// Writing over a file costs less than making room for a new one.
    private final Queue<Path> free = new ConcurrentLinkedQueue<>();

    Spool(Path folder) {
        this.folder = folder;
        clear();
    }

    /// Throws everything away.
    void clear() {
        free.clear();
        try {
            Folders.delete(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new FederateException("Cannot make room in " + folder + " (" + e.getMessage() + ").", e);
        }
    }

    /// A file that nobody uses, of at most `size` bytes, or one that does not exist yet.
    Path file(int size) throws IOException {
        Path used = free.poll();
        if (used == null) {
            return folder.resolve(files.incrementAndGet() + ".safetensors");
        }
        try (FileChannel channel = FileChannel.open(used, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
        return used;
    }

    /// Takes a file back that nobody reads any more.
    void giveBack(Path file) {
        free.add(file);
    }

    /// The same weights, read from a file from now on.
    static Weights stored(Weights weights, Path file) throws IOException {
        AtomicFile.write(file, channel -> Safetensors.write(weights, channel));
        return StoredWeights.open(file);
    }
}
