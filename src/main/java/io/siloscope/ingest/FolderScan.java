package io.siloscope.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.siloscope.dataset.Split;

/// Looks through a folder for images to import. No image is opened.
public final class FolderScan {

    /// The table that [Layout#AUTO] and [Layout#CSV] look for.
    public static final String TABLE = "labels.csv";

    private FolderScan() {}

    /// The images below `root`.
    ///
    /// @param split the part played by images for which neither a folder nor a table names one
    /// @throws IngestException when the folder or its table cannot be read
    public static Scan of(Path root, Layout layout, Split split) {
        FileTree tree = FileTree.of(root);
        Path table = root.resolve(TABLE);
        return switch (layout) {
            case AUTO -> of(tree, detect(tree, table), table, split);
            case FLAT, CLASS_FOLDERS, CSV -> of(tree, layout, table, split);
        };
    }

    /// The images below `root`, as the rows of `table` describe them. An image without a row has no class.
    ///
    /// @param columns the columns of the table by what they mean (`image`, `class`, `split`, `group`), where their
    /// names do not tell
    /// @param split the part played by images for which the table names none
    /// @throws IngestException when the folder or the table cannot be read, or its columns are not clear
    public static Scan withTable(Path root, Path table, Map<String, String> columns, Split split) {
        return LabelTable.scan(FileTree.of(root), table, columns, split);
    }

    private static Layout detect(FileTree tree, Path table) {
        if (Files.isRegularFile(table)) {
            return Layout.CSV;
        }
        boolean folders = tree.files().stream().anyMatch(file -> !file.folders().isEmpty());
        return folders ? Layout.CLASS_FOLDERS : Layout.FLAT;
    }

    private static Scan of(FileTree tree, Layout layout, Path table, Split split) {
        return switch (layout) {
            case FLAT -> flat(tree, split);
            case CLASS_FOLDERS -> classFolders(tree, split);
            case CSV -> LabelTable.scan(tree, table, Map.of(), split);
            case AUTO -> throw new IllegalArgumentException("The layout has not been found out yet");
        };
    }

    private static Scan flat(FileTree tree, Split split) {
        List<ImageItem> items = tree.files().stream().map(file -> file.item("", split, "", 0)).toList();
        return new Scan(items, tree.refused());
    }

    private static Scan classFolders(FileTree tree, Split split) {
        List<ImageItem> items = new ArrayList<>();
        for (FileTree.Entry file : tree.files()) {
            List<String> folders = file.folders();
            boolean named = !folders.isEmpty() && Split.isName(folders.getFirst());
            int depth = named ? 1 : 0;
            String className = folders.size() > depth ? folders.get(depth) : "";
            items.add(file.item(className, named ? Split.parse(folders.getFirst()) : split, "", 0));
        }
        return new Scan(items, tree.refused());
    }
}
