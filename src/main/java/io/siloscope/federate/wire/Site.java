package io.siloscope.federate.wire;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import io.siloscope.federate.FederateException;
import io.siloscope.federate.LocalWork;
import io.siloscope.federate.TrafficByKind;
import io.siloscope.format.FormatException;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;

/// A site of a federation: joins with its invite, works, and comes back when the connection breaks.
///
/// Only outbound connections, to the one address of the invite. What leaves is in the run's `ledger.csv`.
public final class Site {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Invite invite;
    private final SiteProfile profile;
    private final LocalWork work;
    private final Executor worker;
    private final Executor network;
    private final Patience patience;
    private final Consumer<SiteEvent> listener;
    private final FrameCounter counter = new FrameCounter();

    /// @param worker runs the local work, one task at a time where the training engine wants that
    /// @param network a thread for each task, for the socket client
    /// @param listener called on the threads of the site; quick
    public Site(Invite invite, SiteProfile profile, LocalWork work, Executor worker, Executor network,
            Patience patience, Consumer<SiteEvent> listener) {
        this.invite = invite;
        this.profile = profile;
        this.work = work;
        this.worker = worker;
        this.network = network;
        this.patience = patience;
        this.listener = listener;
    }

    /// Takes part in the run until it is over; blocks the calling thread.
    ///
    /// @return the last global model, which is also in the run's folder
    /// @throws FederateException when the site is refused, the run ends early, or the coordinator stays away
    /// @throws java.util.concurrent.CancellationException when cancelled
    public Weights join(Cancel cancel) throws InterruptedException {
        SiteKey key = SiteKey.at(profile.keyFile());
        Desk desk = new Desk(work, worker, listener);
        try (Dialer dialer = new Dialer(invite, profile.proxy(), patience, network)) {
            return attempts(dialer, desk, key, cancel);
        } catch (Turned e) {
            listener.accept(new SiteEvent.Refused(e.code(), e.sentence()));
            throw new FederateException(e.sentence(), e);
        } finally {
            desk.clear();
        }
    }

    /// Frame bytes by round, over all connections that have ended.
    public SortedMap<Integer, TrafficByKind> traffic() {
        return counter.byRound();
    }

    private Weights attempts(Dialer dialer, Desk desk, SiteKey key, Cancel cancel)
            throws Turned, InterruptedException {
        Attempts attempts = new Attempts();
        while (true) {
            cancel.check();
            listener.accept(new SiteEvent.Connecting(invite.address(), ++attempts.count));
            try {
                return connection(dialer.dial(), desk, key, attempts, cancel);
            } catch (IOException | FormatException | IllegalArgumentException e) {
                String reason = String.valueOf(e.getMessage());
                if (attempts.over()) {
                    throw new FederateException(
                            "The coordinator at " + invite.address() + " was out of reach for "
                                    + profile.absence().toSeconds() + " s (" + reason
                                    + "). What was recorded is kept; join again with the same invite.",
                            e);
                }
                listener.accept(new SiteEvent.LinkLost(reason, Instant.now().plus(attempts.pause)));
                attempts.rest(cancel);
            }
        }
    }

    private Weights connection(Link link, Desk desk, SiteKey key, Attempts attempts, Cancel cancel)
            throws Turned, IOException, InterruptedException {
        try (SiteTalk talk = new SiteTalk(link, invite, profile, desk, patience, listener)) {
            SiteTalk.Joined joined = talk.shakeHands(key, cancel);
            attempts.reset();
            listener.accept(new SiteEvent.Joined(joined.config()));
            Weights last = talk.serve(joined, cancel);
            listener.accept(new SiteEvent.Finished(last.digest()));
            return last;
        } finally {
            link.close("the site leaves");
            counter.add(link.counter());
        }
    }

    /// How often and how long the coordinator has been out of reach.
    private final class Attempts {

        private int count;
        private Duration pause = FIRST_PAUSE;
        private long since = System.nanoTime();

        void reset() {
            count = 0;
            pause = FIRST_PAUSE;
            since = Long.MAX_VALUE;
        }

        boolean over() {
            if (since == Long.MAX_VALUE) {
                since = System.nanoTime();
            }
            return System.nanoTime() - since > profile.absence().toNanos();
        }

        void rest(Cancel cancel) throws InterruptedException {
            long end = System.nanoTime() + pause.toNanos();
            while (System.nanoTime() < end) {
                cancel.check();
                Thread.sleep(GLANCE);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2)
                    : LONGEST_PAUSE;
        }
    }
}
