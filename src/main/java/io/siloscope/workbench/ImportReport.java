package io.siloscope.workbench;

import java.util.List;

/// What an import did.
///
/// @param added images that are new to the silo
/// @param known images that it held already
/// @param refused files that could not be read, with the reason
public record ImportReport(int added, int known, List<Refusal> refused) {

    public ImportReport {
        refused = List.copyOf(refused);
    }

    /// A file that was left out, and why.
    public record Refusal(String name, String reason) {}
}
