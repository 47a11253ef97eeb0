package io.siloscope.federate.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;

/// Sends over Jetty, from the coordinator's end.
record JettyTransport(Session session, Duration sendTime) implements Transport {

    @Override
    public void text(String text) throws IOException {
        await(callback -> session.sendText(text, callback));
    }

    @Override
    public void binary(ByteBuffer payload) throws IOException {
        await(callback -> session.sendBinary(payload, callback));
    }

    @Override
    public void ping() {
        session.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
    }

    @Override
    public void close(String reason) {
        session.close(StatusCode.NORMAL, Closing.shortened(reason), Callback.NOOP);
    }

    @Override
    public void abort() {
        session.disconnect();
    }

    private void await(Consumer<Callback> send) throws IOException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        send.accept(Callback.from(() -> done.complete(null), done::completeExceptionally));
        Closing.await(done, sendTime);
    }
}
