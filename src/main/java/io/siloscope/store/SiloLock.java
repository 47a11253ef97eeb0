package io.siloscope.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to use a silo: one process at a time, and once in that process. The system takes the lock back when
/// the process dies, however it dies.
final class SiloLock implements AutoCloseable {

    /// The silos held by this process. Asking the system a second time would, on closing, give up the first lock too.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private SiloLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// @param folder an existing folder
    /// @throws StoreException when the silo is in use
    static SiloLock take(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (!HELD.add(real)) {
                throw inUse(folder);
            }
            try {
                return new SiloLock(real, lock(real));
            } catch (IOException | StoreException e) {
                HELD.remove(real);
                throw e;
            }
        } catch (IOException e) {
            throw new StoreException(
                    "The folder " + folder + " cannot be locked for this program. Nothing was changed;"
                            + " check that you may write to it.",
                    e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("silo.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(folder);
        }
        return channel;
    }

    private static StoreException inUse(Path folder) {
        return new StoreException(
                "The silo " + folder + " is open in another window or program. Nothing was changed;"
                        + " close it there first.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("The lock of the silo " + folder + " could not be given back.", e);
        } finally {
            HELD.remove(folder);
        }
    }
}
