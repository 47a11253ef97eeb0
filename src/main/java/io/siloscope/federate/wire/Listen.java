package io.siloscope.federate.wire;

/// Where a coordinator listens.
///
/// @param port the TCP port, 0 for any free one
/// @param encrypted whether it speaks TLS; plain text is served to this machine alone
public record Listen(int port, boolean encrypted) {

    public Listen {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port);
        }
    }

    /// TLS on a port.
    public static Listen tls(int port) {
        return new Listen(port, true);
    }

    /// The address that sites connect to.
    ///
    /// @param host as sites reach this machine
    public String address(String host, int actualPort) {
        return (encrypted ? "wss://" : "ws://") + host + ":" + actualPort;
    }
}
