package io.siloscope.federate.wire;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Frame;
import org.eclipse.jetty.websocket.api.Session;

/// Takes what Jetty reads at the coordinator's end, counting frames as they come. Public only because Jetty calls it.
public final class JettySocket implements Session.Listener.AutoDemanding {

    private final Inbox inbox = new Inbox();
    private final Duration sendTime;
    private final Consumer<Link> opened;
    private volatile Optional<Session> open = Optional.empty();
    private long bytes;

    JettySocket(Duration sendTime, Consumer<Link> opened) {
        this.sendTime = sendTime;
        this.opened = opened;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        open = Optional.of(session);
        opened.accept(new Link(new JettyTransport(session, sendTime), inbox, Direction.DOWN));
    }

    @Override
    public void onWebSocketFrame(Frame frame, Callback callback) {
        inbox.touch();
        switch (frame.getType()) {
            case TEXT, BINARY, CONTINUATION -> bytes += Wire.frame(frame.getPayloadLength(), true);
            case PING, PONG, CLOSE -> {
                // Carries nothing of ours.
            }
        }
        callback.succeed();
    }

    @Override
    public void onWebSocketText(String text) {
        put(new Arrival.Text(text, takeBytes(), () -> {}));
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        byte[] copy = new byte[payload.remaining()];
        payload.get(copy);
        put(new Arrival.Binary(copy, takeBytes(), callback::succeed));
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        inbox.close(String.valueOf(cause.getMessage()));
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        inbox.close(
                reason == null || reason.isBlank() ? "the connection was closed (" + status + ")" : reason);
        callback.succeed();
    }

    private long takeBytes() {
        long taken = bytes;
        bytes = 0;
        return taken;
    }

    private void put(Arrival arrival) {
        if (!inbox.put(arrival)) {
            inbox.close("it sent more than it may");
            open.ifPresent(Session::disconnect);
        }
    }
}
