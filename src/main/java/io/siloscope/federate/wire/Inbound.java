package io.siloscope.federate.wire;

/// What a [Link] delivers.
sealed interface Inbound {

    record Said(Message message) implements Inbound {}

    /// One frame of the weights announced last.
    record Part(byte[] frame) implements Inbound {}

    record Closed(String reason) implements Inbound {}
}
