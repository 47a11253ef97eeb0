package io.siloscope.bench.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;

import io.siloscope.federate.wire.Invite;
import org.jspecify.annotations.Nullable;

/// The coordinator and the three sites of one run, and the network between them.
final class Parties implements AutoCloseable {

    /// The bytes of a half of one update.
    private static final int HALF_AN_UPDATE = 60_000;
    /// Short lives: little is worth compiling well.
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-Xmx400m");
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path place;
    private final Map<String, Party> sites = new LinkedHashMap<>();
    private final Party first;
    private final int port;
    private final TcpProxy proxy;
    private @Nullable Party coordinator;

    /// Starts all four.
    ///
    /// @param moment where those stop that reach it, or nothing for none
    Parties(Path place, Executor threads, String moment) throws IOException, InterruptedException {
        this.place = place;
        boolean atSites = moment.equals(Moment.TRAINING.toString())
                || moment.equals(Moment.UPLOADING.toString());
        first = coordinator(0, atSites ? "" : moment);
        coordinator = first;
        port = Integer.parseInt(first.await("port"));
        proxy = new TcpProxy(port, threads);
        for (String site : KillParty.SITES) {
            Invite given = Invite.read(place.resolve("coordinator/invites").resolve(site));
            new Invite("wss://localhost:" + proxy.port(), given.federation(), given.certificate(),
                    given.token(),
                    given.expires()).write(place.resolve(site + ".json"));
            sites.put(site, site(site, atSites ? Moment.TRAINING.toString() : ""));
        }
    }

    private Party coordinator(int at, String moment) throws IOException {
        return Party.start(KillParty.class, place.resolve("coordinator"), OPTIONS, "coordinator",
                Integer.toString(at), moment);
    }

    private Party site(String name, String moment) throws IOException {
        return Party.start(KillParty.class, place.resolve(name), OPTIONS, "site", name,
                place.resolve(name + ".json").toString(),
                moment);
    }

    TcpProxy proxy() {
        return proxy;
    }

    private Party coordinator() {
        return Objects.requireNonNull(coordinator);
    }

    /// Waits until the run has come to a moment of round 2, and stays there.
    void await(Moment moment) throws IOException, InterruptedException {
        switch (moment) {
            case BEFORE_TASK, BEFORE_COMMIT, AFTER_COMMIT, EVALUATING -> coordinator().await("at-" + moment);
            case TRAINING -> awaitTraining();
            case UPLOADING -> {
                awaitTraining();
                proxy.swallowAfter(HALF_AN_UPDATE);
                goOn(Moment.TRAINING);
                awaitSwallowed();
            }
        }
    }

    private void awaitTraining() throws IOException, InterruptedException {
        for (Party site : sites.values()) {
            site.await("at-" + Moment.TRAINING);
        }
    }

    private void awaitSwallowed() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!proxy.swallows()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("No update went up within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(GLANCE);
        }
    }

    /// Kills the coordinator, or so many sites, and starts them again.
    void killAndRestart(int count) throws IOException, InterruptedException {
        if (count == 0) {
            coordinator().kill();
            coordinator = coordinator(port, "");
        }
        for (String name : KillParty.SITES.subList(0, count)) {
            Objects.requireNonNull(sites.get(name)).kill();
            sites.put(name, site(name, ""));
        }
    }

    /// Lets those go on that wait at a moment; the dead need nothing.
    void goOn(Moment moment) throws IOException {
        switch (moment) {
            case BEFORE_TASK, BEFORE_COMMIT, AFTER_COMMIT, EVALUATING -> coordinator().go(moment);
            case TRAINING -> {
                for (Party site : sites.values()) {
                    site.go(moment);
                }
            }
            case UPLOADING -> proxy.restore();
        }
    }

    /// Waits until the run is over for everyone.
    void awaitEnd() throws IOException, InterruptedException {
        coordinator().await("done");
        for (Party site : sites.values()) {
            site.await("done");
        }
    }

    /// All processes that are left end.
    @Override
    public void close() throws IOException {
        List.copyOf(sites.values()).forEach(Party::close);
        first.close();
        coordinator().close();
        proxy.close();
    }
}
