package io.siloscope.workbench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import io.siloscope.dataset.Split;

/// Which images to import, and how they are laid out.
///
/// @param from a folder
/// @param labels a table `image,class[,split][,group]`, where it is not `labels.csv` in that folder
/// @param columns the columns of the table by what they mean (`image`, `class`, `split`, `group`), where their names do
/// not tell
/// @param layout `auto`, `flat`, `class-folders` or `csv`
/// @param split the part that all images play, unless table or folder names say otherwise
public record ImportRequest(Path from, Optional<Path> labels, Map<String, String> columns, String layout,
        Optional<Split> split) {

    public ImportRequest {
        columns = Map.copyOf(columns);
    }

    /// A folder whose layout is found out.
    public static ImportRequest folder(Path from) {
        return new ImportRequest(from, Optional.empty(), Map.of(), "auto", Optional.empty());
    }
}
