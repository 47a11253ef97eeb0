package io.siloscope.federate.wire;

/// What came in over a connection. `release` lets the sender go on; it is called once the arrival is dealt with.
sealed interface Arrival {

    /// A control message that took so many frame bytes.
    record Text(String text, long bytes, Runnable release) implements Arrival {}

    /// A part of weights that took so many frame bytes.
    record Binary(byte[] payload, long bytes, Runnable release) implements Arrival {}

    /// Nothing more will come.
    record Closed(String reason) implements Arrival {}
}
