package io.siloscope.federate.wire;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.siloscope.federate.Reply;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunEvent;
import io.siloscope.federate.Toy;
import io.siloscope.federate.Update;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Sites that talk nonsense, fall silent or lose their connection: only they suffer.
class BrokenSiteTest {

    private static final RunConfig CONFIG = Toy.config(2, 1, 1, Duration.ofSeconds(20));
    private static final Patience STRICT = new Patience(Duration.ofMillis(100), Duration.ofSeconds(3),
            Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(10));

    @TempDir
    Path dir;

    private TestSites sites;
    private CompletableFuture<Weights> healthy;

    @BeforeEach
    void start() {
        sites = new TestSites(dir, CONFIG, STRICT);
        healthy = sites.join("healthy", new Toy(1, 10));
        sites.awaitMembers(1);
    }

    @AfterEach
    void stop() {
        sites.close();
    }

    @Test
    void garbageClosesThatConnectionOnly() throws Exception {
        for (String text : new String[]{"", "{", "[1]", "{\"seq\":1,\"message\":{\"type\":\"nonsense\"}}",
            "{\"seq\":7,\"message\":{\"type\":\"received\",\"round\":1,\"complaint\":\"\"}}",
            "\u0000".repeat(9000)}) {
            ByHand site = byHand("babbler");
            site.transport().text(text);
            awaitClosed(site);
        }
        healthyStillWorks();
    }

    @Test
    void weightsThatWereNotAnnouncedCloseThatConnectionOnly() throws Exception {
        ByHand site = byHand("pusher");
        site.transport().binary(ByteBuffer.allocate(Wire.FRAME));

        awaitClosed(site);
        sites.awaitEvent(new RunEvent.SiteLost("pusher", "Weights came that were not announced"));
        healthyStillWorks();
    }

    @Test
    void anAnswerThatContradictsItselfClosesThatConnectionOnly() throws Exception {
        ByHand site = byHand("muddler");
        CompletableFuture<SortedMap<String, Reply<Update>>> asked = ask();
        assertThat(site.next(Message.Train.class).run()).isEqualTo("run-1");
        site.link().send(new Message.Evaluated("run-1", 1, List.of(1, 2, 3), List.of(1), 0));

        await().until(() -> sites.events.stream()
                .anyMatch(
                        event -> event instanceof RunEvent.SiteLost(String who, _) && who.equals("muddler")));
        assertThat(asked.get(15, TimeUnit.SECONDS).get("healthy")).isInstanceOf(Reply.Delivered.class);
    }

    @Test
    void anAbsurdAnnouncementTakesNoMemory() throws Exception {
        ByHand site = byHand("boaster");
        site.link()
                .send(new Message.Update("run-1", 1, Transfer.whole("00".repeat(32), Integer.MAX_VALUE), 1, 1,
                        0, Map.of()));

        awaitClosed(site);
        healthyStillWorks();
    }

    /// As PROTOCOL.md promises: an update counts once however often it is sent.
    @Test
    void theSameUpdateTwiceIsReceivedTwiceAndCountsOnce() throws Exception {
        ByHand site = byHand("echo");
        CompletableFuture<SortedMap<String, Reply<Update>>> asked = ask();
        assertThat(site.next(Message.Train.class).round()).isEqualTo(1);
        var parcel = Parcel.whole(Toy.shifted(Toy.weights(), 1));
        for (int frame = 0; frame < parcel.frames(); frame++) {
            assertThat(site.link().receive(Duration.ofSeconds(10))).get().isInstanceOf(Inbound.Part.class);
        }
        for (int time = 0; time < 2; time++) {
            site.link().send(new Message.Update("run-1", 1, parcel.transfer(), 10, 5, 0.5, Map.of()), parcel,
                    0);
        }
        Message.Received first = site.next(Message.Received.class);
        assertThat(first.code()).isEmpty();
        assertThat(asked.get(15, TimeUnit.SECONDS).get("echo")).isInstanceOf(Reply.Delivered.class);
        assertThat(site.next(Message.Received.class).round()).isEqualTo(1);
        assertThat(sites.events)
                .noneMatch(event -> event instanceof RunEvent.SiteLost(String who, _) && who.equals("echo"));
    }

    @Test
    void aConnectionThatNeverSpeaksIsClosed() throws Exception {
        ByHand site = ByHand.dial(sites.invite(), dir.resolve("mute.key"), sites.threads);
        assertThat(site.next(Message.Challenge.class).federation()).isEqualTo("ward");

        awaitClosed(site);
        healthyStillWorks();
    }

    @Test
    void aSiteThatFallsSilentIsNamedLost() throws Exception {
        ByHand site = byHand("sleeper");
        // It leaves its task unread, so the client reads no ping either: as a cut cable looks.
        CompletableFuture<SortedMap<String, Reply<Update>>> asked = ask();

        await().atMost(Duration.ofSeconds(8)).until(() -> sites.events.stream()
                .anyMatch(
                        event -> event instanceof RunEvent.SiteLost(String who, _) && who.equals("sleeper")));
        site.link().abort();
        assertThat(asked.get(15, TimeUnit.SECONDS).get("healthy")).isInstanceOf(Reply.Delivered.class);
    }

    @Test
    void workGoesOnWhileTheConnectionIsAwayAndIsNotDoneTwice() throws Exception {
        AtomicInteger trained = new AtomicInteger();
        CountDownLatch cut = new CountDownLatch(1);
        Toy.Training slow = (task, progress, cancel) -> {
            trained.incrementAndGet();
            cut.await();
            return new Toy(1, 10).train(task, progress, cancel);
        };
        SiteProfile profile = sites.profile("slow");
        Invite invite = sites.invite();
        CompletableFuture<Weights> joined = sites.join(invite, profile, slow);
        sites.awaitMembers(2);
        CompletableFuture<SortedMap<String, Reply<Update>>> asked = ask();
        await().until(() -> trained.get() == 1);

        // A second connection with the same key takes the first one's place, then goes.
        byHand("slow", invite, profile.keyFile()).link().abort();
        await().until(() -> timesJoined() == 2);
        cut.countDown();

        assertThat(asked.get(15, TimeUnit.SECONDS).get("slow")).isInstanceOf(Reply.Delivered.class);
        assertThat(trained).hasValue(1);
        assertThat(joined).isNotDone();
    }

    @Test
    void aRoundDoesNotWaitForASiteThatIsGone() throws Exception {
        ByHand site = byHand("leaver");
        CompletableFuture<SortedMap<String, Reply<Update>>> asked = ask();
        assertThat(site.next(Message.Train.class).round()).isEqualTo(1);
        long start = System.nanoTime();
        site.link().abort();

        SortedMap<String, Reply<Update>> replies = asked.get(15, TimeUnit.SECONDS);

        assertThat(replies.get("healthy")).isInstanceOf(Reply.Delivered.class);
        assertThat(replies.get("leaver")).isInstanceOfSatisfying(Reply.Missing.class,
                missing -> assertThat(missing.why()).isEqualTo(Reply.Why.DROPPED));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    /// A site that was let in, and that the next question reaches: a welcome alone comes a moment earlier.
    private ByHand byHand(String name) throws Exception {
        return byHand(name, sites.invite(), dir.resolve(name + ".key"));
    }

    private ByHand byHand(String name, Invite invite, Path key) throws Exception {
        ByHand site = ByHand.dial(invite, key, sites.threads);
        site.hello(name, Wire.PROTOCOL, site.key(), "");
        assertThat(site.next(Message.Welcome.class).config()).isEqualTo(CONFIG);
        await().until(() -> sites.server.members().contains(name));
        return site;
    }

    private CompletableFuture<SortedMap<String, Reply<Update>>> ask() {
        CompletableFuture<SortedMap<String, Reply<Update>>> asked = new CompletableFuture<>();
        sites.threads.execute(() -> {
            try {
                asked.complete(
                        sites.server.ask(sites.server.members(), CONFIG.train(1, Toy.weights()), _ -> {},
                                new Cancel()));
            } catch (InterruptedException e) {
                asked.completeExceptionally(e);
            }
        });
        return asked;
    }

    private void healthyStillWorks() throws Exception {
        assertThat(ask().get(15, TimeUnit.SECONDS).get("healthy")).isInstanceOf(Reply.Delivered.class);
        assertThat(healthy).isNotDone();
    }

    /// How often the other site than the healthy one was let in.
    private long timesJoined() {
        return sites.siteEvents.stream().filter(event -> event.equals(new SiteEvent.Joined(CONFIG))).count()
                - 1;
    }

    private static void awaitClosed(ByHand site) {
        await().atMost(Duration.ofSeconds(8)).until(() -> site.link().receive(Duration.ofMillis(50))
                .filter(Inbound.Closed.class::isInstance).isPresent());
    }
}
