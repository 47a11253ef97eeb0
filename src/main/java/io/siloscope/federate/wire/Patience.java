package io.siloscope.federate.wire;

import java.time.Duration;

/// How long the two ends wait for each other.
///
/// @param beat between pings of the coordinator
/// @param silence without any sign of life, after which the other end counts as gone
/// @param grace for a site that is gone to come back before a round goes on without it
/// @param handshake from connection to welcome
/// @param send for one frame to be taken over by the network
public record Patience(Duration beat, Duration silence, Duration grace, Duration handshake, Duration send) {

    /// For networks as hospitals have them.
    public static final Patience DEFAULT = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(15),
            Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(60));

    /// The same with another grace.
    public Patience withGrace(Duration other) {
        return new Patience(beat, silence, other, handshake, send);
    }
}
