package io.siloscope.federate;

import java.util.List;

import io.siloscope.format.Csv;
import io.siloscope.format.FormatException;

/// One row of `rounds.csv`; row 0 is before training.
///
/// @param accuracy on the coordinator's test silo, or else over the sites' validation splits; NaN (an empty cell)
///        where neither exists
/// @param balancedAccuracy the mean of each class's own accuracy
/// @param loss mean cross-entropy
/// @param sites the updates that went into the model
/// @param examples the training examples behind them
/// @param bytesDown frame bytes from the coordinator to sites since the row before
/// @param bytesUp frame bytes from sites to the coordinator since the row before
/// @param seconds since the round began
/// @param weightsDigest [io.siloscope.math.Weights#digest] of the global model after the round
public record RoundRecord(int round, double accuracy, double balancedAccuracy, double loss, int sites,
        long examples, long bytesDown, long bytesUp, double seconds, String weightsDigest) {

    /// The columns, in order.
    public static final List<String> COLUMNS = List.of("round", "accuracy", "balanced_accuracy", "loss",
            "sites",
            "examples", "bytes_down", "bytes_up", "seconds", "weights_digest");

    List<String> cells() {
        return List.of(String.valueOf(round), Csv.cell(accuracy), Csv.cell(balancedAccuracy), Csv.cell(loss),
                String.valueOf(sites), String.valueOf(examples), String.valueOf(bytesDown),
                String.valueOf(bytesUp), Csv.cell(seconds), weightsDigest);
    }

    static RoundRecord of(Csv.Row row) {
        try {
            return new RoundRecord(Integer.parseInt(row.get("round")), Csv.number(row.get("accuracy")),
                    Csv.number(row.get("balanced_accuracy")), Csv.number(row.get("loss")),
                    Integer.parseInt(row.get("sites")), Long.parseLong(row.get("examples")),
                    Long.parseLong(row.get("bytes_down")), Long.parseLong(row.get("bytes_up")),
                    Csv.number(row.get("seconds")), row.get("weights_digest"));
        } catch (NumberFormatException e) {
            throw new FormatException("Line " + row.line() + " is not a round: " + e.getMessage(), e);
        }
    }
}
