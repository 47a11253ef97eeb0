package io.siloscope.workbench;

import java.util.List;

/// What an import did.
///
/// @param added images that are new to the silo
/// @param known images that it held already
/// @param moved images that play another part than was named, so that no group straddles two splits
/// @param columns how the table was read, for a person: `image from isic_id, class from dx`; empty when there is nothing
/// to say
/// @param conflicts images whose places name different classes or splits, a text each: such an image has no known class
/// @param refused files that could not be read, with the reason
public record ImportReport(int added, int known, int moved, String columns, List<String> conflicts,
        List<Refusal> refused) {

    public ImportReport {
        conflicts = List.copyOf(conflicts);
        refused = List.copyOf(refused);
    }

    /// A file that was left out, and why.
    public record Refusal(String name, String reason) {}
}
