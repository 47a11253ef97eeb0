package io.siloscope.federate.wire;

import java.net.BindException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Consumer;

import io.siloscope.federate.FederateException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/// Jetty on one port, with TLS unless it serves this machine alone, handing each accepted WebSocket on as a [Link].
final class SocketServer implements AutoCloseable {

    private static final Duration UPGRADE_TIME = Duration.ofSeconds(10);

    private final Server server;
    private final ServerConnector connector;

    /// Listens at once.
    ///
    /// @param listen the port, and whether it is encrypted
    /// @throws FederateException when the port is taken
    SocketServer(Certificate certificate, Listen listen, Patience patience, Consumer<Link> opened) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("siloscope-sockets");
        threads.setDaemon(true);
        server = new Server(threads);
        connector = listen.encrypted() ? encrypted(certificate) : open();
        connector.setPort(listen.port());
        connector.setIdleTimeout(UPGRADE_TIME.toMillis());
        connector.addBean(new Lingering(UPGRADE_TIME, connector.getScheduler()));
        server.addConnector(connector);
        server.setHandler(WebSocketUpgradeHandler.from(server, container -> {
            limit(container, patience);
            container.addMapping("/*",
                    (request, response, callback) -> upgrade(request, response, patience, opened,
                            () -> Response.writeError(request, response, callback,
                                    HttpStatus.UPGRADE_REQUIRED_426,
                                    "This coordinator speaks " + Wire.PROTOCOL)));
        }));
        start(listen.port());
    }

    private ServerConnector encrypted(Certificate certificate) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStore(certificate.store());
        tls.setKeyStorePassword(Certificate.PASSWORD);
        tls.setSniRequired(false);
        HttpConfiguration http = quiet();
        // Sites pin the certificate, so it need not carry the name under which they reach us.
        http.addCustomizer(new SecureRequestCustomizer(false));
        return new ServerConnector(server, tls, new HttpConnectionFactory(http));
    }

    /// Plain text, for this machine alone.
    private ServerConnector open() {
        var plain = new ServerConnector(server, new HttpConnectionFactory(quiet()));
        plain.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        return plain;
    }

    private static HttpConfiguration quiet() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        return http;
    }

    int port() {
        return connector.getLocalPort();
    }

    /// Open connections, whether or not they are sites.
    int connections() {
        return connector.getConnectedEndPoints().size();
    }

    private static void limit(ServerWebSocketContainer container, Patience patience) {
        container.setIdleTimeout(patience.silence());
        container.setAutoFragment(false);
        container.setMaxFrameSize(Wire.FRAME);
        container.setMaxBinaryMessageSize(Wire.FRAME);
        container.setMaxTextMessageSize(Wire.FRAME);
    }

    private static @Nullable Object upgrade(ServerUpgradeRequest request, ServerUpgradeResponse response,
            Patience patience, Consumer<Link> opened, Runnable otherVersion) {
        if (!request.hasSubProtocol(Wire.PROTOCOL)) {
            otherVersion.run();
            return null;
        }
        response.setAcceptedSubProtocol(Wire.PROTOCOL);
        return new JettySocket(patience.send(), opened);
    }

    private void start(int port) {
        try {
            server.start();
        } catch (Exception e) {
            close();
            boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
            throw new FederateException(taken
                    ? "Port " + port
                            + " is in use by another program. Choose another port, or end that program."
                    : "The coordinator cannot listen on port " + port + " (" + e.getMessage() + ").", e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new FederateException("The coordinator's sockets did not close (" + e.getMessage() + ").",
                    e);
        }
    }
}
