package io.siloscope.chart;

import java.util.List;

/// What figures draw of one committed round.
///
/// @param accuracy of the global model, 0 to 1, or NaN
/// @param balancedAccuracy the mean recall over classes, 0 to 1, or NaN
/// @param loss mean cross-entropy, or NaN
/// @param bytesDown bytes sent to the sites in this round
/// @param bytesUp bytes that came from the sites in this round
/// @param seconds how long the round took
/// @param bySite the same for each site, where it is known
public record RoundRow(int round, double accuracy, double balancedAccuracy, double loss, long bytesDown,
        long bytesUp, double seconds, List<SiteRow> bySite) {

    public RoundRow {
        bySite = List.copyOf(bySite);
    }

    /// One site in one round.
    ///
    /// @param accuracy of the global model on its images, 0 to 1, or NaN
    /// @param megabytes both directions, 10⁶ bytes
    public record SiteRow(String site, double accuracy, double megabytes) {}

    /// Traffic of both directions in megabytes (10⁶ bytes).
    public double megabytes() {
        return (bytesDown + bytesUp) / 1e6;
    }
}
