package io.siloscope.federate.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import io.siloscope.federate.FederateException;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunEvent;
import io.siloscope.federate.Toy;
import io.siloscope.format.Folders;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/// Who would wear a coordinator down: each is hung up on, and the others do not notice.
class HostileTest {

    private static final RunConfig CONFIG = Toy.config(1, 1, 1, Duration.ofSeconds(30));

    @TempDir
    Path dir;

    /// A byte now and then would keep a connection from ever being idle.
    @Test
    void aRequestThatDripsIsHungUpOn() throws Exception {
        try (TestSites sites = new TestSites(dir, CONFIG);
                Socket slow = PinnedTrust.context(sites.federation.fingerprint()).getSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), sites.server.port())) {
            slow.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\nX: "
                    .getBytes(StandardCharsets.US_ASCII));
            var _ = sites.join("healthy", new Toy(1, 10));
            await().atMost(Duration.ofSeconds(25)).pollInterval(Duration.ofMillis(500))
                    .until(() -> hungUp(slow));
            assertThat(sites.server.connections()).isEqualTo(1);
            assertThat(sites.events).contains(new RunEvent.SiteJoined("healthy"))
                    .doesNotHaveAnyElementsOfTypes(RunEvent.SiteLost.class);
        }
    }

    private static boolean hungUp(Socket slow) throws IOException {
        try {
            slow.getOutputStream().write('x');
            slow.setSoTimeout(1);
            return slow.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        } catch (IOException stillOpen) {
            return false;
        }
    }

    @Test
    void aSiteThatNeverStopsTalkingIsHungUpOn() throws Exception {
        try (TestSites sites = new TestSites(dir, CONFIG)) {
            ByHand site = ByHand.dial(sites.invite(), dir.resolve("key"), sites.threads);
            site.hello("chatty", Wire.PROTOCOL, site.key(), "");
            assertThat(site.next(Message.Welcome.class).round()).isZero();
            for (int i = 0; i <= RateLimit.MOST; i++) {
                site.link().send(new Message.Failed("run-1", 1, "train", "again"));
            }
            sites.awaitEvent(new RunEvent.SiteLost("chatty", "It says more than 1000 messages in 10 s"));
        }
    }

    @Test
    void anUpdateThatCannotBeStoredEndsTheRunInASentence() throws Exception {
        Weights large = Weights.of(Map.of("large", Tensor.of(new float[600_000], 600_000)));
        try (TestSites sites = new TestSites(dir, CONFIG)) {
            CompletableFuture<Weights> site = sites.join("alpha", new Toy(1, 10));
            sites.awaitMembers(1);
            // Where updates are to go there is no folder any more.
            Path spool = dir.resolve("coordinator/spool");
            Folders.delete(spool);
            Files.createFile(spool);

            assertThatThrownBy(() -> sites.server.ask(new TreeSet<>(sites.server.members()),
                    CONFIG.train(1, large), _ -> {}, new Cancel()))
                    .isInstanceOf(FederateException.class)
                    .hasMessageContaining("The coordinator cannot store what sites send")
                    .hasMessageContaining("start the same run again");
            Files.delete(spool);
            assertThat(site).isNotDone();
        }
    }

    @Test
    void aGivenCertificateIsShownAndPinned() throws Exception {
        Path chain = dir.resolve("chain.pem");
        Path key = dir.resolve("key.pem");
        KeyStore own = Certificate.at(dir.resolve("own.p12")).store();
        Files.writeString(chain, pem("CERTIFICATE", own.getCertificate("coordinator").getEncoded()));
        Files.writeString(key, pem("PRIVATE KEY",
                own.getKey("coordinator", Certificate.PASSWORD.toCharArray()).getEncoded()));
        Federation federation = Federation.at(dir.resolve("coordinator"), CONFIG.federation(),
                new GivenCertificate(chain, key));

        try (TestSites sites = new TestSites(dir, CONFIG)) {
            assertThat(sites.federation.fingerprint()).isEqualTo(federation.fingerprint());
            var _ = sites.join("alpha", new Toy(1, 10));
            sites.awaitMembers(1);
        }
        assertThatThrownBy(() -> Federation.at(dir.resolve("other"), CONFIG.federation(),
                new GivenCertificate(chain, chain)))
                .hasMessageContaining("chain.pem holds no BEGIN PRIVATE KEY");
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END "
                + what + "-----\n";
    }

    @Test
    void plainTextStaysOnThisMachine() throws Exception {
        try (TestSites sites = new TestSites(dir, CONFIG, TestSites.PATIENCE, new Listen(0, false))) {
            var _ = sites.join(sites.invite("ws://localhost:" + sites.server.port()), sites.profile("alpha"),
                    new Toy(1, 10));
            sites.awaitMembers(1);

            List<InetAddress> outside = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses).filter(one -> !one.isLoopbackAddress())
                    .toList();
            assertThat(outside).allSatisfy(address -> assertThatThrownBy(
                    () -> new Socket(address, sites.server.port()).close()).isInstanceOf(IOException.class));
            assertThatThrownBy(() -> sites.invite("ws://ward.example:8443"))
                    .hasMessageContaining("wss://host:8443");
        }
    }
}
