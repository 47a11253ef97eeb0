package io.siloscope.federate.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

import io.siloscope.federate.LocalWork;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunEvent;
import io.siloscope.federate.Toy;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Threads;
import io.siloscope.math.Weights;

import static org.awaitility.Awaitility.await;

/// A coordinator's server and its sites, over real sockets with TLS on loopback.
final class TestSites implements AutoCloseable {

    static final Patience PATIENCE = new Patience(Duration.ofMillis(200), Duration.ofSeconds(5),
            Duration.ofMillis(300), Duration.ofSeconds(5), Duration.ofSeconds(10));

    final ExecutorService threads = Threads.virtual("test-sites-");
    final List<RunEvent> events = new CopyOnWriteArrayList<>();
    final List<SiteEvent> siteEvents = new CopyOnWriteArrayList<>();
    final Map<String, Site> sites = new ConcurrentHashMap<>();
    final Federation federation;
    final SiteServer server;
    private final Path dir;
    private final Cancel cancel = new Cancel();

    TestSites(Path dir, RunConfig config) {
        this(dir, config, PATIENCE);
    }

    TestSites(Path dir, RunConfig config, Patience patience) {
        this(dir, config, patience, Listen.tls(0));
    }

    TestSites(Path dir, RunConfig config, Patience patience, Listen listen) {
        this.dir = dir;
        this.federation = Federation.at(dir.resolve("coordinator"), config.federation());
        this.server = new SiteServer(config, federation, listen, patience, threads, events::add);
    }

    Invite invite() {
        return invite("wss://localhost:" + server.port());
    }

    /// An invite that leads through another address.
    Invite invite(String address) {
        return federation.invite(address, Duration.ofHours(1));
    }

    SiteProfile profile(String name) {
        return new SiteProfile(name, Toy.CLASSES, "", dir.resolve(name).resolve("site.key"), runs(name),
                Duration.ofSeconds(10), new Proxy.None());
    }

    Path runs(String name) {
        return dir.resolve(name).resolve("runs");
    }

    CompletableFuture<Weights> join(String name, LocalWork work) {
        return join(invite(), profile(name), work);
    }

    CompletableFuture<Weights> join(Invite invite, SiteProfile profile, LocalWork work) {
        Site site = new Site(invite, profile, work, threads, threads, PATIENCE, siteEvents::add);
        sites.put(profile.name(), site);
        CompletableFuture<Weights> result = new CompletableFuture<>();
        threads.execute(() -> {
            try {
                result.complete(site.join(cancel));
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    void awaitMembers(int count) {
        await().until(() -> server.members().size() == count);
    }

    void awaitEvent(RunEvent event) {
        await().until(() -> events.contains(event));
    }

    @Override
    public void close() {
        cancel.request();
        server.close();
        threads.shutdownNow();
    }
}
