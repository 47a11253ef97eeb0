package io.siloscope.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Replaces whole files so that a reader, or the next start after a crash, sees the old bytes or the new ones.
public final class AtomicFile {

    private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions
            .asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Set<StandardOpenOption> FRESH = Set
            .of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private AtomicFile() {}

    /// Writes, forces to the disk and moves into place. Missing folders are made.
    public static void write(Path file, byte[] bytes) throws IOException {
        replace(file, all(bytes));
    }

    /// What is written into a file from its start.
    @FunctionalInterface
    public interface Content {
        /// Writes all of it.
        void to(WritableByteChannel channel) throws IOException;
    }

    /// As [#write(Path, byte[])], piece by piece.
    public static void write(Path file, Content content) throws IOException {
        replace(file, content);
    }

    private static Content all(byte[] bytes) {
        return channel -> {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        };
    }

    /// As [#write], and only the owner may read the file where the file system knows owners.
    public static void writeSecret(Path file, byte[] bytes) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        replace(file, all(bytes), posix ? new FileAttribute<?>[]{OWNER_ONLY} : new FileAttribute<?>[0]);
    }

    private static void replace(Path file, Content content, FileAttribute<?>... attributes)
            throws IOException {
        Path target = file.toAbsolutePath();
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.createDirectories(fresh.getParent());
        Files.deleteIfExists(fresh);
        try (FileChannel channel = FileChannel.open(fresh, FRESH, attributes)) {
            content.to(channel);
            channel.force(true);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
