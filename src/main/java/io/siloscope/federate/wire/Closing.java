package io.siloscope.federate.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What both socket libraries share: waits with a deadline, and reasons that fit a close frame.
final class Closing {

    /// RFC 6455 §5.5: a control frame holds 125 bytes, two of them the status.
    private static final int REASON = 123;

    private Closing() {}

    /// Waits until a frame is taken over by the network.
    static void await(CompletableFuture<?> sent, Duration time) throws IOException {
        try {
            sent.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the connection broke (" + e.getCause() + ")", e);
        } catch (TimeoutException e) {
            throw new IOException("the network took no data for " + time.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("stopped while sending");
            stopped.initCause(e);
            throw stopped;
        }
    }

    static String shortened(String reason) {
        String text = reason;
        while (text.getBytes(StandardCharsets.UTF_8).length > REASON) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}
