package io.siloscope.ingest;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import io.siloscope.dataset.Split;
import io.siloscope.ingest.dicom.DicomFile;

/// How images are looked for.
///
/// @param layout how a folder or an archive says what its images are
/// @param table a table `image,class[,split][,group]` that does, instead of one among the images
/// @param columns the columns of the table by what they mean (`image`, `class`, `split`, `group`), where their names do
/// not tell
/// @param split the part played by images for which nothing names one
/// @param groupTag the DICOM attribute that says what an image belongs to, by its keyword (`PatientID`) or its number
/// (`0010,0020`); without one nothing about a patient is read
/// @param scratch a folder for what must be unpacked on the way in
public record ScanOptions(Layout layout, Optional<Path> table, Map<String, String> columns, Split split,
        Optional<String> groupTag, Path scratch) {

    public ScanOptions {
        columns = Map.copyOf(columns);
        groupTag.ifPresent(DicomFile::checkAttribute);
    }

    /// Nothing but a layout; what must be unpacked goes to the system's folder for temporary files.
    public static ScanOptions of(Layout layout, Split split) {
        return new ScanOptions(layout, Optional.empty(), Map.of(), split, Optional.empty(),
                Path.of(System.getProperty("java.io.tmpdir")));
    }
}
