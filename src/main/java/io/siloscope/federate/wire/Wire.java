package io.siloscope.federate.wire;

/// The numbers that both ends agree on.
final class Wire {

    /// The WebSocket subprotocol, and the version of the messages.
    static final String PROTOCOL = "siloscope.v1";

    /// The largest payload of a binary frame.
    static final int FRAME = 256 * 1024;

    /// The largest text that a site sends: the JDK's client cuts longer ones into several frames.
    static final int SITE_TEXT = 16 * 1024;

    /// The largest text that the coordinator sends.
    static final int COORDINATOR_TEXT = 256 * 1024;

    private static final int MASK = 4;

    private Wire() {}

    /// The bytes of one WebSocket frame, header and payload (RFC 6455 §5.2). Frames of a site are masked.
    static long frame(int payload, boolean masked) {
        int header = payload < 126 ? 2 : payload < 65536 ? 4 : 10;
        return (long) header + (masked ? MASK : 0) + payload;
    }
}
