package io.siloscope.workbench;

import java.util.List;

/// What an import would take in, by what folders, tables and archives say; no image was read yet.
///
/// @param rows the images of each class, those without one last
/// @param columns how the table is read, for a person; empty when there is nothing to say
/// @param refused files that would be left out, with the reason
public record ImportPreview(List<Row> rows, String columns, List<ImportReport.Refusal> refused) {

    public ImportPreview {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    /// The images of one class.
    ///
    /// @param className the class, or empty for images whose class nobody named
    public record Row(String className, int train, int val, int test) {}

    /// All images.
    public int images() {
        return rows.stream().mapToInt(row -> row.train() + row.val() + row.test()).sum();
    }
}
