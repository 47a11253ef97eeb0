package io.siloscope.workbench;

import java.util.List;

/// What an embedding run did.
///
/// @param encoder the encoder's name
/// @param embedded images embedded now
/// @param known images that had been embedded before
/// @param refused images that could not be read, with the reason
/// @param seconds the time it took
public record EmbedReport(String encoder, int embedded, int known, List<ImportReport.Refusal> refused,
        double seconds) {

    public EmbedReport {
        refused = List.copyOf(refused);
    }
}
