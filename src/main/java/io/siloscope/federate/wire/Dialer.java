package io.siloscope.federate.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.siloscope.federate.FederateException;
import org.jspecify.annotations.Nullable;

/// Connects a site to the coordinator that its invite names, and to no other.
final class Dialer implements AutoCloseable {

    private static final int UPGRADE_REQUIRED = 426;

    private final Invite invite;
    private final Patience patience;
    private final HttpClient client;

    Dialer(Invite invite, Proxy proxy, Patience patience, Executor network) {
        this.invite = invite;
        this.patience = patience;
        try {
            this.client = proxy.through(HttpClient.newBuilder())
                    .sslContext(PinnedTrust.context(invite.certificate()))
                    .executor(network).connectTimeout(patience.handshake()).build();
        } catch (GeneralSecurityException e) {
            throw new FederateException("This Java cannot speak TLS (" + e.getMessage() + ").", e);
        }
    }

    /// Opens a connection.
    ///
    /// @throws Turned when this invite or this version will never do
    /// @throws IOException when it may work later
    Link dial() throws Turned, IOException, InterruptedException {
        Inbox inbox = new Inbox();
        try {
            WebSocket socket = client.newWebSocketBuilder().subprotocols(Wire.PROTOCOL)
                    .connectTimeout(patience.handshake())
                    .buildAsync(URI.create(invite.address()), new JdkSocket(inbox))
                    .get(patience.handshake().toMillis(), TimeUnit.MILLISECONDS);
            return new Link(new JdkTransport(socket, patience.send()), inbox, Direction.UP);
        } catch (ExecutionException e) {
            throw explained(e);
        } catch (TimeoutException e) {
            throw new IOException("no answer from " + invite.address(), e);
        }
    }

    private IOException explained(ExecutionException failure) throws Turned {
        for (@Nullable
        Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PinnedTrust.Mismatch) {
                throw new Turned(Refusal.WRONG_CERTIFICATE, "Whoever answers at " + invite.address()
                        + " shows another certificate than the invite names, so nothing was sent. Ask the coordinator"
                        + " for a new invite.");
            }
            if (cause instanceof WebSocketHandshakeException handshake
                    && handshake.getResponse().statusCode() == UPGRADE_REQUIRED) {
                throw new Turned(Refusal.VERSION_DIFFERS, "The coordinator does not speak " + Wire.PROTOCOL
                        + ". Install the same version on both sides.");
            }
        }
        String why = failure.getCause() instanceof ConnectException
                ? "nobody answers at " + invite.address() + ": its program may not be running"
                : "no connection to " + invite.address() + " (" + failure.getCause() + ")";
        return new IOException(why, failure);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
