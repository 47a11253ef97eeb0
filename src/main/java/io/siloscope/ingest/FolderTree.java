package io.siloscope.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Optional;

/// Walks a folder. Links are followed, loops are not.
final class FolderTree {

    private static final String SILO = "silo.db";

    private FolderTree() {}

    /// @param groupTag the DICOM attribute that says what an image belongs to
    static ImageTree of(Path folder, Optional<String> groupTag) {
        Path root = folder.toAbsolutePath().normalize();
        var walk = new Walk(root, new ImageTree.Builder(groupTag));
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            throw new IngestException("The folder " + root + " cannot be read: " + e.getMessage(), e);
        }
        return walk.tree.build();
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final ImageTree.Builder tree;

        Walk(Path root, ImageTree.Builder tree) {
            this.root = root;
            this.tree = tree;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            if (ImageTree.isHidden(name(folder))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (Files.exists(folder.resolve(SILO))) {
                return refuse(folder, "This is a silo's own folder", FileVisitResult.SKIP_SUBTREE);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink()) {
                return refuse(file, "This link leads nowhere", FileVisitResult.CONTINUE);
            }
            if (!attributes.isRegularFile()) {
                return refuse(file, "This is a device or a pipe, not a file", FileVisitResult.CONTINUE);
            }
            if (!isSayable(file)) {
                return refuse(file, "Its name has characters that this system's locale does not know",
                        FileVisitResult.CONTINUE);
            }
            tree.add(new FoundFile(root, name(file)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            String reason = failure instanceof FileSystemLoopException
                    ? "This link leads back to a folder that it lies in"
                    : "This cannot be opened: " + failure.getClass().getSimpleName();
            return refuse(file, reason, FileVisitResult.CONTINUE);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult refuse(Path path, String reason, FileVisitResult next) {
            tree.refuse(name(path), reason);
            return next;
        }

        /// Whether the name as a text leads back to the file.
        private boolean isSayable(Path file) {
            try {
                return root.resolve(name(file)).equals(file);
            } catch (InvalidPathException _) {
                return false;
            }
        }

        private String name(Path path) {
            return root.relativize(path).toString().replace(File.separatorChar, '/');
        }
    }
}
