package io.siloscope.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.siloscope.federate.FederateException;
import io.siloscope.federate.Ledger;
import io.siloscope.format.Csv;

/// What left this silo in a run.
///
/// @param frames how many frames
/// @param bytes of all frames together
/// @param last the last frames, newest first
/// @param damage why the list cannot be trusted from some row on, or nothing
public record LedgerReport(int frames, long bytes, List<LeftRow> last, Optional<String> damage) {

    static final LedgerReport EMPTY = new LedgerReport(0, 0, List.of(), Optional.empty());

    private static final int LAST = 200;

    public LedgerReport {
        last = List.copyOf(last);
    }

    /// Reads the ledger of a run's folder; nothing has left where there is none.
    static LedgerReport of(Path run) {
        Path file = run.resolve("ledger.csv");
        if (!Files.exists(file)) {
            return EMPTY;
        }
        try {
            List<LeftRow> rows = Csv.read(file).stream().map(row -> new LeftRow(row.get("time"),
                    Integer.parseInt(row.get("round")), row.get("purpose"), Long.parseLong(row.get("bytes")),
                    row.get("tensors"))).toList();
            return new LedgerReport(rows.size(), rows.stream().mapToLong(LeftRow::bytes).sum(),
                    rows.subList(Math.max(0, rows.size() - LAST), rows.size()).reversed(),
                    Ledger.verify(file));
        } catch (IOException e) {
            throw new FederateException("Cannot read " + file + " (" + e.getMessage() + ").", e);
        }
    }
}
