package io.siloscope.federate.wire;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

/// Takes what the JDK's client reads at a site's end. The client hands a frame over in pieces; the coordinator sends
/// each message as one frame, so the frame's size follows from the whole.
final class JdkSocket implements WebSocket.Listener {

    private final Inbox inbox;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

    JdkSocket(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        text.append(data);
        inbox.touch();
        if (last) {
            String whole = text.toString();
            text.setLength(0);
            int size = whole.getBytes(StandardCharsets.UTF_8).length;
            put(socket, size,
                    new Arrival.Text(whole, Wire.frame(size, false), () -> socket.request(1)));
        } else {
            more(socket, text.length());
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
        byte[] piece = new byte[data.remaining()];
        data.get(piece);
        binary.writeBytes(piece);
        inbox.touch();
        if (last) {
            byte[] whole = binary.toByteArray();
            binary.reset();
            put(socket, whole.length,
                    new Arrival.Binary(whole, Wire.frame(whole.length, false), () -> socket.request(1)));
        } else {
            more(socket, binary.size());
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
        inbox.touch();
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        inbox.touch();
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        inbox.close(reason.isBlank() ? "the connection was closed (" + status + ")" : reason);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        inbox.close(String.valueOf(error.getMessage()));
    }

    private void more(WebSocket socket, int size) {
        if (size > Wire.FRAME) {
            tooMuch(socket);
        } else {
            socket.request(1);
        }
    }

    private void put(WebSocket socket, int size, Arrival arrival) {
        if (size > Wire.FRAME || !inbox.put(arrival)) {
            tooMuch(socket);
        }
    }

    private void tooMuch(WebSocket socket) {
        inbox.close("the coordinator sent more than it may");
        socket.abort();
    }
}
