package io.siloscope.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.siloscope.dataset.Split;
import io.siloscope.ingest.LabelTable.Table;
import io.siloscope.ingest.archive.Archive;
import io.siloscope.ingest.archive.Scratch;

/// Looks for images to import: in a folder, in a zip or tar archive, or in a file of many images. No image is decoded.
public final class ImageScan {

    /// The table that [Layout#AUTO] and [Layout#CSV] look for.
    public static final String TABLE = "labels.csv";

    private ImageScan() {}

    /// The images of a folder or a file, with nothing chosen but how they are laid out.
    ///
    /// @throws IngestException when it cannot be read
    public static Scan of(Path from, Layout layout, Split split) {
        return of(from, ScanOptions.of(layout, split));
    }

    /// The images of a folder or a file. The scan must be closed.
    ///
    /// @throws IngestException when the folder, the file or its table cannot be read, or its columns are not clear
    public static Scan of(Path from, ScanOptions options) {
        Path source = from.toAbsolutePath().normalize();
        if (!Files.isDirectory(source) && !Files.isRegularFile(source)) {
            throw new IngestException("There is no folder or file " + source + " to import from.");
        }
        var scratch = new Scratch(options.scratch());
        try {
            return Files.isRegularFile(source) && Archive.isArchive(source.toString())
                    ? archive(source, options, scratch)
                    : scan(tree(source, options), new FoundFile(source, TABLE), options, scratch)
                            .from(scratch::close);
        } catch (RuntimeException e) {
            close(scratch::close);
            throw e;
        }
    }

    private static ImageTree tree(Path source, ScanOptions options) {
        if (Files.isDirectory(source)) {
            return FolderTree.of(source, options.groupTag());
        }
        var tree = new ImageTree.Builder(options.groupTag());
        tree.add(FoundFile.at(source));
        return tree.build();
    }

    private static Scan archive(Path file, ScanOptions options, Scratch scratch) {
        Archive archive;
        try {
            archive = Archive.open(file, scratch);
        } catch (IOException e) {
            throw new IngestException(file + " cannot be unpacked: " + e.getMessage()
                    + ". Nothing was imported; check that it is whole and that the disk has room.", e);
        }
        try {
            ImageTree tree = ArchiveTree.of(file, archive, scratch, options.groupTag());
            return scan(tree, new FoundFile(file, TABLE), options, scratch).from(() -> {
                archive.close();
                scratch.close();
            });
        } catch (RuntimeException e) {
            close(archive::close);
            throw e;
        }
    }

    private static void close(Scan.Source source) {
        try {
            source.close();
        } catch (IOException _) {
            // What is left is deleted by the next import.
        }
    }

    /// @param missing names the table that is asked for when there is none
    private static Scan scan(ImageTree tree, Found missing, ScanOptions options, Scratch scratch) {
        Optional<Table> named = options.table().map(FoundFile::at).map(LabelTable::read);
        boolean asked = !options.columns().isEmpty() || options.layout() == Layout.CSV;
        Optional<Table> table = named.or(() -> switch (options.layout()) {
            case AUTO -> asked ? own(tree) : own(tree).or(() -> only(tree));
            case CSV -> own(tree);
            case FLAT, CLASS_FOLDERS -> Optional.empty();
        });
        if (table.isEmpty() && asked) {
            table = Optional.of(LabelTable.read(missing));
        }
        return table.map(found -> LabelTable.scan(tree, found, options.columns(), options.split()))
                .orElseGet(() -> new Scan(items(tree, options), tree.refused()))
                .and(ImageCollections.of(tree, options.split(), scratch));
    }

    private static Optional<Table> own(ImageTree tree) {
        return tree.tables().stream().filter(table -> table.name().equals(TABLE)).findFirst()
                .map(LabelTable::read);
    }

    /// The only table beside the images, when its columns tell what they mean.
    private static Optional<Table> only(ImageTree tree) {
        List<Found> beside = tree.tables().stream().filter(table -> table.name().indexOf('/') < 0).toList();
        if (beside.size() != 1) {
            return Optional.empty();
        }
        try {
            Table table = LabelTable.read(beside.getFirst());
            table.columns(Map.of());
            return Optional.of(table);
        } catch (IngestException _) {
            return Optional.empty();
        }
    }

    private static List<ImageItem> items(ImageTree tree, ScanOptions options) {
        boolean folders = switch (options.layout()) {
            case AUTO, CLASS_FOLDERS -> true;
            case FLAT, CSV -> false;
        };
        List<ImageItem> items = new ArrayList<>();
        for (ImageTree.Entry file : tree.entries()) {
            items.add(folders ? byFolder(file, options.split()) : file.item("", options.split(), "", 0));
        }
        return items;
    }

    private static ImageItem byFolder(ImageTree.Entry file, Split split) {
        List<String> folders = file.folders();
        boolean named = !folders.isEmpty() && Split.isName(folders.getFirst());
        int depth = named ? 1 : 0;
        String className = folders.size() > depth ? folders.get(depth) : "";
        return file.item(className, named ? Split.parse(folders.getFirst()) : split, "", 0);
    }
}
