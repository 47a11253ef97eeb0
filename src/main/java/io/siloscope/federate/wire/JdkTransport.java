package io.siloscope.federate.wire;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;

/// Sends over the JDK's client, from a site's end.
record JdkTransport(WebSocket socket, Duration sendTime) implements Transport {

    @Override
    public void text(String text) throws IOException {
        Closing.await(socket.sendText(text, true), sendTime);
    }

    @Override
    public void binary(ByteBuffer payload) throws IOException {
        Closing.await(socket.sendBinary(payload, true), sendTime);
    }

    @Override
    public void ping() {
        var _ = socket.sendPing(ByteBuffer.allocate(0));
    }

    @Override
    public void close(String reason) {
        var _ = socket.sendClose(WebSocket.NORMAL_CLOSURE, Closing.shortened(reason));
    }

    @Override
    public void abort() {
        socket.abort();
    }
}
