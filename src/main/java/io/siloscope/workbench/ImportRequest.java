package io.siloscope.workbench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import io.siloscope.dataset.Split;

/// Which images to import, and how they are laid out.
///
/// @param from a folder, a zip or tar archive, or a file of many images
/// @param labels a table `image,class[,split][,group]`, where it is not `labels.csv` in that folder
/// @param columns the columns of the table by what they mean (`image`, `class`, `split`, `group`), where their names do
/// not tell
/// @param layout `auto`, `flat`, `class-folders` or `csv`
/// @param split the part that all images play, unless table or folder names say otherwise
/// @param groupTag the DICOM attribute that says what an image belongs to, such as `PatientID`; its salted digest is kept
public record ImportRequest(Path from, Optional<Path> labels, Map<String, String> columns, String layout,
        Optional<Split> split, Optional<String> groupTag) {

    public ImportRequest {
        columns = Map.copyOf(columns);
    }

    /// A folder or a file whose layout is found out.
    public static ImportRequest of(Path from) {
        return new ImportRequest(from, Optional.empty(), Map.of(), "auto", Optional.empty(),
                Optional.empty());
    }
}
