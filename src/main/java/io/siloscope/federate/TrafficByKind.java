package io.siloscope.federate;

/// Bytes between the coordinator and a site: frames that carry weights, and all others.
public record TrafficByKind(Traffic weights, Traffic words) {

    public static final TrafficByKind NONE = new TrafficByKind(Traffic.NONE, Traffic.NONE);

    /// Weights alone.
    public static TrafficByKind ofWeights(Traffic weights) {
        return new TrafficByKind(weights, Traffic.NONE);
    }

    /// Words alone.
    public static TrafficByKind ofWords(Traffic words) {
        return new TrafficByKind(Traffic.NONE, words);
    }

    public TrafficByKind plus(TrafficByKind other) {
        return new TrafficByKind(weights.plus(other.weights), words.plus(other.words));
    }

    public TrafficByKind minus(TrafficByKind earlier) {
        return new TrafficByKind(weights.minus(earlier.weights), words.minus(earlier.words));
    }

    /// Both kinds together.
    public Traffic total() {
        return weights.plus(words);
    }
}
