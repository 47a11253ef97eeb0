package io.siloscope.federate.wire;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;

/// How a site reaches the coordinator: at once, or through its network's HTTP proxy, by `CONNECT`. The proxy sees an encrypted
/// connection to one address and nothing of what is in it.
public sealed interface Proxy {

    /// No proxy.
    record None() implements Proxy {}

    /// A proxy without a password.
    record Http(String host, int port) implements Proxy {
        public Http {
            if (host.isBlank() || port < 1 || port > 65_535) {
                throw new IllegalArgumentException("A proxy is HOST:PORT, not \"" + host + ":" + port + "\"");
            }
        }
    }

    /// `host:port`, or nothing for none.
    ///
    /// @throws IllegalArgumentException for anything else
    static Proxy parse(String text) {
        if (text.isBlank()) {
            return new None();
        }
        int colon = text.lastIndexOf(':');
        try {
            return new Http(text.substring(0, Math.max(colon, 0)),
                    Integer.parseInt(text.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("A proxy is HOST:PORT, not \"" + text + "\"", e);
        }
    }

    /// A client that goes this way.
    default HttpClient.Builder through(HttpClient.Builder client) {
        return switch (this) {
            case None _ -> client.proxy(HttpClient.Builder.NO_PROXY);
            case Http(String host, int port) ->
                client.proxy(ProxySelector.of(new InetSocketAddress(host, port)));
        };
    }
}
