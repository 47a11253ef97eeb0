package io.siloscope.federate.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Frame;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;

/// Takes each frame that Jetty reads at the coordinator's end, so that all are counted as they come. The next one
/// is read once this one is dealt with. Public only because Jetty calls it.
public final class JettySocket implements Session.Listener {

    private final Inbox inbox = new Inbox();
    private final Duration sendTime;
    private final Consumer<Link> opened;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private Optional<Session> session = Optional.empty();
    private boolean text;
    private long bytes;

    JettySocket(Duration sendTime, Consumer<Link> opened) {
        this.sendTime = sendTime;
        this.opened = opened;
    }

    @Override
    public void onWebSocketOpen(Session fresh) {
        session = Optional.of(fresh);
        opened.accept(new Link(new JettyTransport(fresh, sendTime), inbox, Direction.DOWN));
        fresh.demand();
    }

    @Override
    public void onWebSocketFrame(Frame frame, Callback callback) {
        byte[] payload = new byte[frame.getPayloadLength()];
        frame.getPayload().get(payload);
        callback.succeed();
        inbox.touch();
        switch (frame.getType()) {
            case TEXT -> part(payload, frame.isFin(), true);
            case BINARY -> part(payload, frame.isFin(), false);
            case CONTINUATION -> part(payload, frame.isFin(), text);
            case PING -> {
                session.ifPresent(open -> open.sendPong(ByteBuffer.wrap(payload), Callback.NOOP));
                demand();
            }
            case PONG, CLOSE -> demand();
        }
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        inbox.close("the connection broke (" + cause.getMessage() + ")");
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        inbox.close(switch (status) {
            case StatusCode.NO_CLOSE -> "the connection broke";
            default ->
                reason == null || reason.isBlank() ? "the connection was closed (" + status + ")" : reason;
        });
        callback.succeed();
    }

    private void part(byte[] payload, boolean last, boolean isText) {
        text = isText;
        bytes += Wire.frame(payload.length, true);
        boolean alone = last && message.size() == 0;
        if (!alone) {
            message.writeBytes(payload);
        }
        if (last) {
            byte[] whole = alone ? payload : message.toByteArray();
            put(isText
                    ? new Arrival.Text(new String(whole, StandardCharsets.UTF_8), bytes, this::demand)
                    : new Arrival.Binary(whole, bytes, this::demand));
            message.reset();
            bytes = 0;
        } else if (message.size() > Wire.FRAME) {
            tooMuch();
        } else {
            demand();
        }
    }

    private void put(Arrival arrival) {
        if (!inbox.put(arrival)) {
            tooMuch();
        }
    }

    private void tooMuch() {
        inbox.close("it sent more than it may");
        session.ifPresent(Session::disconnect);
    }

    private void demand() {
        session.ifPresent(Session::demand);
    }
}
