package io.siloscope.workbench;

/// One committed round, as a row of `rounds.csv` (row 0 = before training).
///
/// @param accuracy of the global model, 0 to 1; NaN where there was nothing to judge it on
/// @param balancedAccuracy the mean recall over classes, 0 to 1
/// @param loss mean cross-entropy
/// @param sites updates that went into the round
/// @param examples examples behind those updates
/// @param bytesDown bytes to the sites, all sites together; `bytesUp` bytes from them
/// @param seconds the round's duration
public record RoundPoint(int round, double accuracy, double balancedAccuracy, double loss, int sites,
        long examples,
        long bytesDown, long bytesUp, double seconds) {}
