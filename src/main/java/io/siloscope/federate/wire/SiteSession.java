package io.siloscope.federate.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

import io.siloscope.format.FormatException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection at the coordinator, from challenge to close, on a thread of its own.
final class SiteSession {

    private static final Logger LOG = LoggerFactory.getLogger(SiteSession.class);

    private final Link link;
    private final Host host;
    private final Dispatch dispatch;
    private final Answers answers;
    private final RateLimit limit = new RateLimit();
    private long pinged = System.nanoTime();

    SiteSession(Link link, Host host, Executor executor) {
        this.link = link;
        this.host = host;
        this.dispatch = new Dispatch(link, executor);
        this.answers = new Answers(link, host);
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
        void whole(String site);

        /// This machine has no room for what sites send: no site's fault.
        void cannotStore(IOException trouble);

        /// The open question, if there is one.
        Optional<Asked> asked();
    }

    FrameCounter counter() {
        return link.counter();
    }

    /// What the site is sent.
    Dispatch dispatch() {
        return dispatch;
    }

    /// Talks to the site until the connection ends.
    void run() {
        try {
            Optional<Message.Hello> hello = Handshake.shake(link, host);
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

    private void serve(Message.Hello hello) throws InterruptedException, IOException {
        dispatch.begin(hello);
        host.attach(hello.site(), this);
        String reason = "it was closed";
        try {
            host.asked().ifPresent(asked -> dispatch.assign(hello.site(), asked));
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
            if (inbound instanceof Inbound.Said) {
                limit.count();
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
            case Inbound.Part(byte[] frame) -> answers.take(site, frame);
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
            case Message.Update update -> answers.announced(site, update, dispatch.limit());
            case Message.Evaluated done -> answers.evaluated(site, done);
            case Message.Failed failed -> answers.failed(site, failed);
            case Message.Challenge _,Message.Hello _,Message.Welcome _,Message.Refused _,Message.Train _,Message.Evaluate _,Message.Received _,Message.Committed _,Message.Paused _,Message.Finished _,Message.Stopped _ ->
                throw new FormatException("A site does not say " + message.purpose() + " here");
        }
    }

    void close(String reason) {
        link.close(reason);
    }

    void abort() {
        link.abort();
    }
}
