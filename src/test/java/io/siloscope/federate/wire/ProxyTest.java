package io.siloscope.federate.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import io.siloscope.federate.Coordinator;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunFolder;
import io.siloscope.federate.Toy;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProxyTest {

    @TempDir
    Path dir;

    @Test
    void aSiteBehindAnHttpProxyTakesPart() throws Exception {
        RunConfig config = Toy.config(1, 1, 2, Duration.ofSeconds(30));
        try (TestSites sites = new TestSites(dir, config);
                ConnectProxy proxy = new ConnectProxy(sites.threads)) {
            SiteProfile plain = sites.profile("alpha");
            var profile = new SiteProfile("alpha", plain.classes(), plain.encoder(), plain.keyFile(),
                    plain.runs(),
                    plain.absence(), Proxy.parse("localhost:" + proxy.server.getLocalPort()));
            CompletableFuture<Weights> site = sites.join(sites.invite(), profile, new Toy(1, 10));
            Weights last = new Coordinator(config, sites.server, GlobalEvaluation.NONE,
                    new RunFolder(dir.resolve("run")), _ -> {}).run(Toy.weights(), new Cancel());

            assertThat(site.get(10, TimeUnit.SECONDS)).isEqualTo(last);
            assertThat(proxy.asked).containsExactly("CONNECT localhost:" + sites.server.port() + " HTTP/1.1");
        }
    }

    @Test
    void addressesAreReadAndOthersRefused() {
        assertThat(Proxy.parse("")).isEqualTo(new Proxy.None());
        assertThat(Proxy.parse("proxy.ward:3128")).isEqualTo(new Proxy.Http("proxy.ward", 3128));
        for (String wrong : List.of("proxy", "proxy:", ":80", "proxy:0", "proxy:70000", "proxy:http")) {
            assertThatThrownBy(() -> Proxy.parse(wrong)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("HOST:PORT");
        }
    }

    /// A proxy that knows nothing but CONNECT.
    private static final class ConnectProxy implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final List<String> asked = new CopyOnWriteArrayList<>();
        private final Executor threads;

        ConnectProxy(Executor threads) throws IOException {
            this.threads = threads;
            threads.execute(this::accept);
        }

        private void accept() {
            while (!server.isClosed()) {
                try {
                    Socket site = server.accept();
                    threads.execute(() -> connect(site));
                } catch (IOException e) {
                    if (!server.isClosed()) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }

        private void connect(Socket site) {
            try (site) {
                StringBuilder head = new StringBuilder();
                while (head.indexOf("\r\n\r\n") < 0) {
                    head.append((char) site.getInputStream().read());
                }
                String first = head.toString().lines().findFirst().orElseThrow();
                asked.add(first);
                String[] address = first.split(" ", -1)[1].split(":", -1);
                try (Socket coordinator = new Socket(address[0], Integer.parseInt(address[1]))) {
                    site.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    threads.execute(() -> pass(site, coordinator));
                    pass(coordinator, site);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void pass(Socket from, Socket to) {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // One end has gone.
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
