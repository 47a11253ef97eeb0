package io.siloscope.chart;

/// One committed round of a run, as far as curves need it; round 0 is before training.
///
/// @param accuracy of the global model, 0 to 1, or NaN
/// @param loss mean cross-entropy, or NaN
/// @param bytesDown bytes sent to the sites in this round
/// @param bytesUp bytes that came from the sites in this round
public record RoundRow(int round, double accuracy, double loss, long bytesDown, long bytesUp) {

    /// Traffic of both directions in megabytes (10⁶ bytes).
    public double megabytes() {
        return (bytesDown + bytesUp) / 1e6;
    }
}
