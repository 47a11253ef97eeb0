package io.siloscope.federate.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import io.siloscope.federate.Answer;
import io.siloscope.federate.FederateException;
import io.siloscope.federate.Question;
import io.siloscope.federate.Reply;
import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunEvent;
import io.siloscope.federate.Sites;
import io.siloscope.federate.Task;
import io.siloscope.federate.TrafficByKind;
import io.siloscope.federate.compress.Delta;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sites of one run behind one port: lets them in, puts questions to them, takes back those that return.
///
/// Thread-safe; events come on the threads of the connections.
public final class SiteServer implements Sites, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SiteServer.class);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Door door;
    private final Patience patience;
    private final Consumer<RunEvent> listener;
    private final Roll roll;
    private final Spool spool;
    private final SocketServer socket;
    private final AtomicLong questions = new AtomicLong();
    private volatile Optional<Asked> asked = Optional.empty();
    private volatile Optional<Message.Paused> paused = Optional.empty();
    private volatile boolean ended;
    private Optional<Parcels> packed = Optional.empty();
    private Optional<Introduced> introduced = Optional.empty();

    /// Weights, and the difference that makes them of those with the digest `base`.
    private record Introduced(String base, Delta delta) {}

    /// Listens on a port.
    ///
    /// @param executor a thread for each task, such as [io.siloscope.jobs.Threads#virtual]
    /// @throws io.siloscope.federate.FederateException when the port is taken
    public SiteServer(RunConfig config, Federation federation, Listen listen, Patience patience,
            Executor executor,
            Consumer<RunEvent> listener) {
        if (!config.federation().equals(federation.id())) {
            throw new IllegalArgumentException(
                    "The run belongs to " + config.federation() + ", not to " + federation.id());
        }
        this.door = new Door(federation, config);
        this.roll = new Roll(federation.standings());
        this.patience = patience;
        this.listener = listener;
        this.spool = new Spool(federation.spool());
        this.socket = new SocketServer(federation.certificate(), listen, patience,
                link -> executor.execute(() -> new SiteSession(link, new Reception(), executor).run()));
    }

    /// The port that sites connect to.
    public int port() {
        return socket.port();
    }

    /// Open connections, whether or not they are sites.
    public int connections() {
        return socket.connections();
    }

    @Override
    public SortedSet<String> members() {
        return roll.asked();
    }

    @Override
    public int awaitPresent(int count, Duration time, Cancel cancel) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        roll.expel();
        while (roll.present() < count && System.nanoTime() < end) {
            cancel.check();
            Thread.sleep(GLANCE);
            roll.expel();
        }
        return roll.present();
    }

    @Override
    public <R extends Answer> SortedMap<String, Reply<R>> ask(Set<String> sites, Task<R> task,
            Consumer<Reply<R>> heard, Cancel cancel) throws InterruptedException {
        Question<R> question = new Question<>(task, sites);
        roll.sweep();
        roll.expel();
        Asked open = new Asked(questions.incrementAndGet(), question, parcels(task.weights()));
        asked = Optional.of(open);
        for (String site : sites) {
            roll.session(site).ifPresent(session -> session.dispatch().assign(site, open));
        }
        try {
            return question.await(site -> roll.gone(site, patience.grace()), heard, cancel);
        } finally {
            asked = Optional.empty();
        }
    }

    @Override
    public synchronized void introduce(Weights base, Delta delta) {
        introduced = Optional.of(new Introduced(parcels(base).digest(), delta));
    }

    @Override
    public void pause(int round, boolean on) {
        var message = new Message.Paused(round, on);
        paused = on ? Optional.of(message) : Optional.empty();
        tell(message);
    }

    private void tell(Message message) {
        roll.sessions().forEach(session -> session.dispatch().tell(message));
    }

    @Override
    public void announce(RoundRecord round) {
        tell(new Message.Committed(round));
    }

    @Override
    public void finish(Weights last) throws InterruptedException {
        ended = true;
        Parcels parcels = parcels(last);
        roll.sessions().forEach(session -> session.dispatch()
                .give(weights -> new Message.Finished(door.config().rounds() + 1, weights), parcels));
        awaitEmpty(patience.send());
    }

    @Override
    public void stop(String reason) {
        ended = true;
        tell(new Message.Stopped(door.config().rounds() + 1, reason));
        part();
    }

    @Override
    public SortedMap<String, TrafficByKind> traffic() {
        return roll.totals();
    }

    /// Frame bytes by site and round; round 0 is the handshake and the time before training.
    public SortedMap<String, SortedMap<Integer, TrafficByKind>> trafficBySite() {
        return roll.traffic();
    }

    @Override
    public void close() {
        ended = true;
        roll.sessions().forEach(session -> session.close("the coordinator has closed"));
        part();
        socket.close();
        spool.clear();
    }

    /// The weights of an evaluation are those of the next training: they are packed once.
    private synchronized Parcels parcels(Weights weights) {
        if (packed.isPresent() && same(packed.get().whole().weights(), weights)) {
            return packed.get();
        }
        // Room for the new ones first.
        packed = Optional.empty();
        Parcel whole = Parcel.whole(weights);
        Parcels parcels = new Parcels(whole,
                introduced.filter(known -> same(known.delta().received(), weights))
                        .map(known -> Parcel.of(known.delta(), known.base(), whole.transfer().result())));
        introduced = Optional.empty();
        packed = Optional.of(parcels);
        return parcels;
    }

    /// True for the very same weights.
    @SuppressWarnings("ReferenceEquality")
    private static boolean same(Weights left, Weights right) {
        return left == right;
    }

    /// Gives sites a moment to read the last words.
    private void part() {
        try {
            awaitEmpty(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEmpty(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (!roll.sessions().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(GLANCE);
        }
    }

    /// What connections ask of the server.
    private final class Reception implements SiteSession.Host {

        @Override
        public Door door() {
            return door;
        }

        @Override
        public Patience patience() {
            return patience;
        }

        @Override
        public Resume resume(String site) {
            return roll.resume(site);
        }

        @Override
        public Delivery delivery(String site, Transfer transfer, int limit) throws IOException {
            return roll.member(site).delivery(transfer, limit, spool);
        }

        @Override
        public void whole(String site) {
            roll.member(site).whole();
        }

        @Override
        public void cannotStore(IOException trouble) {
            LOG.warn("An update cannot be stored", trouble);
            asked.ifPresent(open -> open.question().fail(new FederateException(
                    "The coordinator cannot store what sites send (" + trouble.getMessage()
                            + "). Committed rounds are kept; make room there and start the same run again.",
                    trouble)));
        }

        @Override
        public Optional<Asked> asked() {
            return asked;
        }

        @Override
        public void attach(String site, SiteSession session) {
            boolean first = roll.attach(site, session);
            paused.ifPresent(session.dispatch()::tell);
            listener.accept(first ? new RunEvent.SiteJoined(site) : new RunEvent.SiteReturned(site));
        }

        @Override
        public void detach(String site, SiteSession session, String reason) {
            if (roll.detach(site, session, reason) && !ended) {
                LOG.info("Site {} is gone: {}", site, reason);
                listener.accept(new RunEvent.SiteLost(site, reason));
            }
        }

        @Override
        public void refused(String site, String reason) {
            listener.accept(new RunEvent.SiteRefused(site, reason));
        }
    }
}
