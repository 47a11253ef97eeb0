package io.siloscope.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.siloscope.dataset.Split;

/// The image files below a folder, in the order of their names. Links are followed, loops are not; names that
/// start with a dot and tables are passed over in silence, everything else is refused with its reason.
record FileTree(Path root, List<Entry> files, List<Refused> refused) {

    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff");
    private static final Set<String> TABLES = Set.of("csv", "jsonl");
    private static final String SILO = "silo.db";

    /// A file that looks like an image by its name.
    record Entry(Path path, String name) {

        /// The folders between the imported one and the file.
        List<String> folders() {
            List<String> parts = List.of(name.split("/", -1));
            return parts.subList(0, parts.size() - 1);
        }

        ImageItem item(String className, Split split, String group, int line) {
            return new ImageItem(path, name, className, split, group, line);
        }
    }

    static FileTree of(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new IngestException("There is no folder " + root + " to import from.");
        }
        var walk = new Walk(root);
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            throw new IngestException("The folder " + root + " cannot be read: " + e.getMessage(), e);
        }
        walk.files.sort(Comparator.comparing(Entry::name));
        walk.refused.sort(Comparator.comparing(Refused::name));
        return new FileTree(root, walk.files, walk.refused);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Entry> files = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();

        Walk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            if (hidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (Files.exists(folder.resolve(SILO))) {
                return refuse(folder, "This is a silo's own folder", FileVisitResult.SKIP_SUBTREE);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String extension = extension(file);
            if (hidden(file) || TABLES.contains(extension)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink()) {
                return refuse(file, "This link leads nowhere", FileVisitResult.CONTINUE);
            }
            if (!attributes.isRegularFile()) {
                return refuse(file, "This is a device or a pipe, not a file", FileVisitResult.CONTINUE);
            }
            if (!IMAGES.contains(extension)) {
                return refuse(file, "This is not a PNG, JPEG, GIF, BMP or TIFF file",
                        FileVisitResult.CONTINUE);
            }
            files.add(new Entry(file, name(file)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (hidden(file)) {
                return FileVisitResult.CONTINUE;
            }
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
            refused.add(new Refused(name(path), reason));
            return next;
        }

        private String name(Path path) {
            return root.relativize(path).toString().replace(File.separatorChar, '/');
        }
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
