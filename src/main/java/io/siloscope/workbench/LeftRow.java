package io.siloscope.workbench;

/// A frame that left this silo, as the run's ledger lists it.
///
/// @param time when, in ISO 8601
/// @param round the round that it belongs to
/// @param purpose what it was, for example `update` or `weights`
/// @param tensors the tensors that it carried a part of, separated by spaces
public record LeftRow(String time, int round, String purpose, long bytes, String tensors) {}
