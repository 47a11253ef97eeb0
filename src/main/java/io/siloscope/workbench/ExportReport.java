package io.siloscope.workbench;

import java.util.List;

/// What an export did.
///
/// @param labels how many were written
/// @param refused images that could not be read, with the reason; they are not in what was written
public record ExportReport(int labels, List<ImportReport.Refusal> refused) {

    public ExportReport {
        refused = List.copyOf(refused);
    }
}
