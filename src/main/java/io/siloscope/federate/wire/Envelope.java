package io.siloscope.federate.wire;

/// A message with its number, counted from 1 in each direction of a connection.
record Envelope(long seq, Message message) {}
