package io.siloscope.federate.wire;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

import io.siloscope.federate.Answer;
import io.siloscope.federate.Complaint;
import io.siloscope.federate.Evaluation;
import io.siloscope.federate.Reply;
import io.siloscope.federate.Update;
import io.siloscope.format.FormatException;
import io.siloscope.math.Weights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection at the coordinator, from challenge to close, on a thread of its own.
final class SiteSession {

    private static final Logger LOG = LoggerFactory.getLogger(SiteSession.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SLACK = 1 << 16;

    private final Link link;
    private final Host host;
    private final Outbox outbox;
    private volatile String held = "";
    private Resume sent = Resume.NOTHING;
    /// The number of the last question put: the question itself would keep its weights in memory.
    private long assigned;
    private int assignedSize;
    private Optional<Incoming> incoming = Optional.empty();
    private long pinged = System.nanoTime();

    SiteSession(Link link, Host host, Executor executor) {
        this.link = link;
        this.host = host;
        this.outbox = new Outbox(executor, _ -> link.abort());
    }

    /// What a session needs of the server that it belongs to.
    interface Host {

        Door door();

        Patience patience();

        /// The site is in; the session serves it from now on.
        void attach(String site, SiteSession session);

        void detach(String site, SiteSession session, String reason);

        void refused(String site, String reason);

        /// What is here of an update of that site that broke off.
        Resume resume(String site);

        /// A place for a site's announced update, or the one where some of it is already.
        Delivery delivery(String site, Transfer transfer, int limit) throws IOException;

        /// A site's update has come whole: the same again comes from its beginning.
        void whole(String site) throws IOException;

        /// The open question, if there is one.
        Optional<Asked> asked();
    }

    private record Incoming(Message.Update update, Delivery delivery) {}

    FrameCounter counter() {
        return link.counter();
    }

    /// Talks to the site until the connection ends.
    void run() {
        try {
            Optional<Message.Hello> hello = shakeHands();
            if (hello.isPresent()) {
                serve(hello.get());
            }
        } catch (IOException | RuntimeException e) {
            // Whatever a site can make go wrong ends its own connection and no other.
            LOG.debug("A connection ends", e);
            link.close(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            link.abort();
        }
    }

    private Optional<Message.Hello> shakeHands() throws IOException, InterruptedException {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String nonce = HexFormat.of().formatHex(random);
        Door door = host.door();
        link.send(new Message.Challenge(Wire.PROTOCOL, door.federation().id(), door.config().run(), nonce));
        Optional<Inbound> first = link.receive(host.patience().handshake());
        if (first.isEmpty() || !(first.get() instanceof Inbound.Said(Message.Hello hello))) {
            throw new FormatException("A site says hello first");
        }
        Optional<Message.Refused> refused = door.judge(hello, nonce);
        if (refused.isPresent()) {
            link.send(refused.get());
            link.close(refused.get().sentence());
            host.refused(Closing.shortened(hello.site()), refused.get().sentence());
            return Optional.empty();
        }
        link.send(new Message.Welcome(door.config(), host.resume(hello.site())));
        return Optional.of(hello);
    }

    private void serve(Message.Hello hello) throws InterruptedException, IOException {
        held = hello.holds();
        sent = hello.resume();
        host.attach(hello.site(), this);
        String reason = "it was closed";
        try {
            host.asked().ifPresent(asked -> assign(hello.site(), asked));
            reason = talk(hello.site());
        } catch (IOException | RuntimeException e) {
            reason = String.valueOf(e.getMessage());
            throw e;
        } finally {
            host.detach(hello.site(), this, reason);
        }
    }

    private String talk(String site) throws IOException, InterruptedException {
        while (true) {
            Inbound inbound = next();
            if (inbound instanceof Inbound.Closed(String why)) {
                return why;
            }
            accept(site, inbound);
        }
    }

    /// Deals with what a site that was let in has sent.
    ///
    /// @throws FormatException when it is against the rules: the connection must end
    void accept(String site, Inbound inbound) throws IOException {
        switch (inbound) {
            case Inbound.Said(Message message) -> hear(site, message);
            case Inbound.Part(byte[] frame) -> take(site, frame);
            case Inbound.Closed _ -> {
                // Nothing more comes.
            }
        }
    }

    /// The next word, pinging meanwhile: a site that trains for hours answers pings.
    private Inbound next() throws IOException, InterruptedException {
        Duration silence = host.patience().silence();
        while (true) {
            beat();
            Optional<Inbound> inbound = link.receive(host.patience().beat());
            if (inbound.isPresent()) {
                return inbound.get();
            }
            if (link.silence().compareTo(silence) > 0) {
                link.abort();
                throw new IOException("no sign of life for " + silence.toSeconds() + " s");
            }
        }
    }

    private void beat() {
        long now = System.nanoTime();
        if (now - pinged >= host.patience().beat().toNanos()) {
            pinged = now;
            link.ping();
        }
    }

    private void hear(String site, Message message) throws IOException {
        switch (message) {
            case Message.Update update -> {
                incoming = Optional.of(new Incoming(update, host.delivery(site, update.weights(), limit())));
                // All of it may have come over an earlier connection.
                takeWhole(site);
            }
            case Message.Evaluated done ->
                answer(site, new Evaluation(done.run(), done.round(), done.examples(), done.correct(),
                        done.lossSum()));
            case Message.Failed failed -> host.asked().filter(asked -> asked.matches(failed))
                    .ifPresent(asked -> asked.question().miss(site, Reply.Why.FAILED, failed.reason()));
            case Message.Challenge _,Message.Hello _,Message.Welcome _,Message.Refused _,Message.Train _,Message.Evaluate _,Message.Received _,Message.Committed _,Message.Finished _,Message.Stopped _ ->
                throw new FormatException("A site does not say " + message.purpose() + " here");
        }
    }

    private void take(String site, byte[] frame) throws IOException {
        Incoming current = incoming
                .orElseThrow(() -> new FormatException("Weights came that were not announced"));
        current.delivery().add(frame);
        takeWhole(site);
    }

    private void takeWhole(String site) throws IOException {
        Incoming current = incoming.orElseThrow();
        if (current.delivery().complete()) {
            incoming = Optional.empty();
            host.whole(site);
            Message.Update said = current.update();
            Optional<Weights> base = base(said);
            if (base.isEmpty() && !said.weights().base().isEmpty()) {
                link.send(received(said.round(), Optional.of(new Complaint(Complaint.Code.WRONG_BASE,
                        "it is a difference from weights of another round"))));
                return;
            }
            answer(site, new Update(said.run(), said.round(),
                    current.delivery().open(host.door().config().compression(), base), said.examples(),
                    said.steps(), said.loss(), said.metrics()));
        }
    }

    /// The weights that an update is a difference from: those of the open question.
    private Optional<Weights> base(Message.Update update) {
        return host.asked().filter(asked -> asked.parcels().digest().equals(update.weights().base()))
                .map(asked -> asked.parcels().whole().weights());
    }

    /// An update has the size of the weights that it started from; a wrong one may be larger and is still named.
    private synchronized int limit() {
        if (assigned == 0) {
            throw new FormatException("An update came before any task");
        }
        return (int) Math.min(Integer.MAX_VALUE - 8L, 2L * assignedSize + SLACK);
    }

    private void answer(String site, Answer answer) throws IOException {
        Optional<Asked> open = host.asked();
        if (open.isEmpty()) {
            link.send(received(answer.round(),
                    Optional.of(new Complaint(Complaint.Code.NO_ROUND_OPEN, "no round is open"))));
        } else {
            open.get().question().answer(site, answer,
                    complaint -> link.send(received(answer.round(), complaint)));
        }
    }

    private static Message received(int round, Optional<Complaint> complaint) {
        return new Message.Received(round, complaint.map(one -> one.code().name()).orElse(""),
                complaint.map(Complaint::sentence).orElse(""));
    }

    /// Puts a question to the site, once.
    void assign(String site, Asked asked) {
        outbox.add(() -> {
            if (claim(site, asked)) {
                sendWeights(asked::message, asked.parcels());
            }
        });
    }

    private synchronized boolean claim(String site, Asked asked) {
        boolean fresh = assigned != asked.number() && asked.question().waitsFor(site);
        if (fresh) {
            assigned = asked.number();
            assignedSize = asked.parcels().whole().transfer().size();
        }
        return fresh;
    }

    /// Sends a message that announces weights, and the weights unless the site holds them.
    void give(Function<Transfer, Message> announcement, Parcels parcels) {
        outbox.add(() -> sendWeights(announcement, parcels));
    }

    private void sendWeights(Function<Transfer, Message> announcement, Parcels parcels) throws IOException {
        if (held.equals(parcels.digest())) {
            link.send(announcement.apply(parcels.whole().transfer()));
            return;
        }
        // A transfer that broke off goes on, if only a few of its frames are there.
        Parcel whole = parcels.whole();
        Parcel parcel = sent.from(whole.transfer()) > 0 ? whole : parcels.to(held);
        link.send(announcement.apply(parcel.transfer()), parcel, sent.from(parcel.transfer()));
        held = parcels.digest();
        sent = Resume.NOTHING;
    }

    void tell(Message message) {
        outbox.add(() -> link.send(message));
    }

    void close(String reason) {
        link.close(reason);
    }

    void abort() {
        link.abort();
    }
}
