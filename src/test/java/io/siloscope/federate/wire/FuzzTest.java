package io.siloscope.federate.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;

import io.siloscope.federate.Question;
import io.siloscope.federate.Reply;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.Toy;
import io.siloscope.federate.Update;
import io.siloscope.format.FormatException;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Whatever a site sends, its connection ends in order and no other is harmed.
class FuzzTest {

    private static final int FRAMES = 1_000_000;
    private static final RunConfig CONFIG = Toy.config(1, 1, 1, Duration.ofMinutes(5));

    @TempDir
    Path dir;

    /// Every frame goes through the decoder and into the state of a session with an open round. Only what ends a connection in
    /// order may be thrown.
    @Test
    void aMillionFramesInProcess() {
        var mutations = new Mutations(1);
        var host = new OpenRound(dir);
        SortedMap<String, Integer> ends = new TreeMap<>();
        SiteSession session = host.session();
        for (int i = 0; i < FRAMES; i++) {
            String end = "went on";
            try {
                session.accept("fuzz", host.link().read(mutations.nextIsText()
                        ? new Arrival.Text(mutations.text(), 10, () -> {})
                        : new Arrival.Binary(mutations.frame(), 10, () -> {})));
            } catch (FormatException | IllegalArgumentException | IOException e) {
                end = e.getClass().getSimpleName();
                session = host.session();
            }
            ends.merge(end, 1, Integer::sum);
        }
        assertThat(ends.keySet()).contains("went on", "FormatException");
        assertThat(ends.get("went on")).as("frames that were taken: %s", ends).isGreaterThan(FRAMES / 20);
        assertThat(host.question().waitsFor("healthy")).isTrue();
    }

    /// A session's host with one open round, for `fuzz` and for a site that never answers.
    private static final class OpenRound implements SiteSession.Host {

        private final Door door;
        private final Question<Update> question = new Question<>(CONFIG.train(1, Toy.weights()),
                List.of("fuzz", "healthy"));
        private final Asked asked = new Asked(1, question,
                new Parcels(Parcel.whole(Toy.weights()), Optional.empty()));
        private final Member member = new Member();
        private final Spool spool;

        OpenRound(Path dir) {
            spool = new Spool(dir.resolve("spool"));
            door = new Door(Federation.at(dir, CONFIG.federation()), CONFIG);
        }

        Question<Update> question() {
            return question;
        }

        /// A fresh connection's end, which sends into nothing.
        Link link() {
            return new Link(new Nowhere(), new Inbox(), Direction.DOWN);
        }

        SiteSession session() {
            SiteSession session = new SiteSession(link(), this, Runnable::run);
            session.dispatch().assign("fuzz", asked);
            return session;
        }

        @Override
        public Door door() {
            return door;
        }

        @Override
        public Patience patience() {
            return Patience.DEFAULT;
        }

        @Override
        public void attach(String site, SiteSession session) {
            throw new IllegalStateException("Nobody is let in twice");
        }

        @Override
        public void detach(String site, SiteSession session, String reason) {
            throw new IllegalStateException("Nobody leaves");
        }

        @Override
        public void refused(String site, String reason) {
            throw new IllegalStateException("Nobody asks to come in");
        }

        @Override
        public Resume resume(String site) {
            return member.resume();
        }

        @Override
        public Delivery delivery(String site, Transfer transfer, int limit) throws IOException {
            return member.delivery(transfer, limit, spool);
        }

        @Override
        public void whole(String site) {
            member.whole();
        }

        @Override
        public void cannotStore(IOException trouble) {
            throw new IllegalStateException("The disk is not full", trouble);
        }

        @Override
        public Optional<Asked> asked() {
            return Optional.of(asked);
        }
    }

    private record Nowhere() implements Transport {
        @Override
        public void text(String text) {
            assertThat(text).isNotEmpty();
        }

        @Override
        public void binary(ByteBuffer payload) {
            assertThat(payload.remaining()).isPositive();
        }

        @Override
        public void ping() {
            // Nobody is there.
        }

        @Override
        public void close(String reason) {
            assertThat(reason).isNotNull();
        }

        @Override
        public void abort() {
            // Nobody is there.
        }
    }

    /// Ten thousand over TLS, from sites that were let in; a round with a healthy site then works.
    @Test
    void tenThousandFramesOverSockets() throws Exception {
        var mutations = new Mutations(2);
        try (TestSites sites = new TestSites(dir, Toy.config(1, 1, 1, Duration.ofSeconds(30)))) {
            CompletableFuture<Weights> healthy = sites.join("healthy", new Toy(1, 10));
            sites.awaitMembers(1);
            Invite invite = sites.invite();
            for (int connection = 0; connection < 500; connection++) {
                ByHand site = ByHand.dial(invite, dir.resolve("fuzz.key"), sites.threads);
                site.hello("fuzz", Wire.PROTOCOL, site.key(), "");
                assertThat(site.next(Message.Welcome.class).config().run()).isEqualTo("run-1");
                sendUntilClosed(site, mutations, 20);
                site.link().abort();
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> sites.server.connections() == 1);

            SortedMap<String, Reply<Update>> replies = sites.server.ask(new TreeSet<>(List.of("healthy")),
                    Toy.config(1, 1, 1, Duration.ofSeconds(30)).train(1, Toy.weights()), _ -> {},
                    new Cancel());
            assertThat(replies.get("healthy")).isInstanceOf(Reply.Delivered.class);
            assertThat(healthy).isNotDone();
        }
    }

    private static void sendUntilClosed(ByHand site, Mutations mutations, int frames) {
        try {
            for (int i = 0; i < frames; i++) {
                if (mutations.nextIsText()) {
                    site.transport().text(mutations.text());
                } else {
                    site.transport().binary(ByteBuffer.wrap(mutations.frame()));
                }
            }
        } catch (IOException e) {
            // The coordinator has hung up, as it should.
        }
    }

    /// A thousand connections that never say a word, half of them over TLS, beside a round that works.
    @Test
    void aThousandThatNeverSpeak() throws Exception {
        RunConfig config = Toy.config(1, 1, 1, Duration.ofSeconds(60));
        List<Socket> mute = new ArrayList<>();
        try (TestSites sites = new TestSites(dir, config)) {
            var _ = sites.join("healthy", new Toy(1, 10));
            sites.awaitMembers(1);
            SocketFactory tls = PinnedTrust.context(sites.federation.fingerprint()).getSocketFactory();
            for (int i = 0; i < 1000; i++) {
                SocketFactory factory = i % 2 == 0 ? SocketFactory.getDefault() : tls;
                Socket socket = factory.createSocket(InetAddress.getLoopbackAddress(), sites.server.port());
                mute.add(socket);
                if (socket instanceof SSLSocket secure) {
                    secure.startHandshake();
                }
            }
            SortedMap<String, Reply<Update>> replies = sites.server.ask(new TreeSet<>(List.of("healthy")),
                    config.train(1, Toy.weights()), _ -> {}, new Cancel());
            assertThat(replies.get("healthy")).isInstanceOf(Reply.Delivered.class);
            for (Socket socket : mute) {
                socket.setSoTimeout(30_000);
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
            assertThat(sites.server.members()).containsExactly("healthy");
        } finally {
            for (Socket socket : mute) {
                socket.close();
            }
        }
    }
}
