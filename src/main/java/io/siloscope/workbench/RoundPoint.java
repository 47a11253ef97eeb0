package io.siloscope.workbench;

import java.util.List;

/// One committed round, as a row of `rounds.csv` (row 0 = before training).
///
/// @param accuracy of the global model, 0 to 1; NaN where there was nothing to judge it on
/// @param balancedAccuracy the mean recall over classes, 0 to 1
/// @param loss mean cross-entropy
/// @param sites updates that went into the round
/// @param examples examples behind those updates
/// @param bytesDown bytes to the sites, all sites together; `bytesUp` bytes from them
/// @param seconds the round's duration
/// @param bySite how each site stood, by name; empty at a site, which knows of no other
public record RoundPoint(int round, double accuracy, double balancedAccuracy, double loss, int sites,
        long examples,
        long bytesDown, long bytesUp, double seconds, List<SitePoint> bySite) {

    public RoundPoint {
        bySite = List.copyOf(bySite);
    }

    /// One site in one round.
    ///
    /// @param accuracy of the global model on the site's validation images, 0 to 1; NaN where it has none
    public record SitePoint(String site, double accuracy, long bytesDown, long bytesUp) {}

    /// Traffic of both directions in megabytes (10⁶ bytes).
    public double megabytes() {
        return (bytesDown + bytesUp) / 1e6;
    }
}
