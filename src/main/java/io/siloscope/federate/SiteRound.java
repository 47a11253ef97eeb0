package io.siloscope.federate;

/// How one site stands in one round.
///
/// @param accuracy of the global model on this site's validation images, 0 to 1; NaN where it has none or did not answer
/// @param traffic the frame bytes since the round before
public record SiteRound(double accuracy, Traffic traffic) {

    static final SiteRound NONE = new SiteRound(Double.NaN, Traffic.NONE);

    SiteRound withAccuracy(double value) {
        return new SiteRound(value, traffic);
    }

    SiteRound plus(Traffic more) {
        return new SiteRound(accuracy, traffic.plus(more));
    }
}
