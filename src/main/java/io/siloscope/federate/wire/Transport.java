package io.siloscope.federate.wire;

import java.io.IOException;
import java.nio.ByteBuffer;

/// One open WebSocket of either library. A send returns when the network has taken the frame, and fails after a
/// deadline; each message is one frame.
interface Transport {

    void text(String text) throws IOException;

    void binary(ByteBuffer payload) throws IOException;

    /// Asks for a sign of life; never blocks.
    void ping();

    /// Says goodbye; never blocks.
    void close(String reason);

    /// Ends the connection at once.
    void abort();
}
