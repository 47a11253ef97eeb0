package io.siloscope.federate.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import io.siloscope.federate.TrafficByKind;
import io.siloscope.format.FormatException;

/// A site as the coordinator knows it through one run: its open connection, if any, and the bytes of all.
/// Thread-safe.
final class Member {

    /// The most updates of a site in one question.
    private static final int UPDATES = 4;

    private final FrameCounter past = new FrameCounter();
    private Optional<SiteSession> session = Optional.empty();
    private Optional<Delivery> arriving = Optional.empty();
    private final List<Delivery> used = new ArrayList<>();
    private String lost = "";
    private long lostAt = System.nanoTime();

    synchronized Optional<SiteSession> session() {
        return session;
    }

    /// Takes a new connection.
    ///
    /// @return the one that it replaces
    synchronized Optional<SiteSession> attach(SiteSession fresh) {
        Optional<SiteSession> old = session;
        old.ifPresent(before -> past.add(before.counter()));
        session = Optional.of(fresh);
        return old;
    }

    /// What is here of an update that broke off.
    synchronized Resume resume() {
        return arriving.map(Delivery::resume).orElse(Resume.NOTHING);
    }

    /// A place for an announced update, or the one where some of it is already.
    synchronized Delivery delivery(Transfer transfer, int limit, Spool spool) throws IOException {
        if (arriving.isPresent() && arriving.get().transfer().equals(transfer)) {
            return arriving.get();
        }
        if (arriving.isPresent()) {
            setAside(arriving.get());
        }
        Delivery place = Delivery.into(spool, transfer, limit);
        arriving = Optional.of(place);
        return place;
    }

    /// The update that was arriving is here: it is read from now on, and not added to.
    synchronized void whole() {
        if (arriving.isPresent()) {
            setAside(arriving.get());
            arriving = Optional.empty();
        }
    }

    /// What has come whole may be in use until the next question.
    private void setAside(Delivery before) {
        if (!before.complete()) {
            before.remove();
        } else if (used.size() == UPDATES) {
            throw new FormatException("It sends one update after the other");
        } else {
            used.add(before);
        }
    }

    /// Throws away the updates of earlier questions; nobody reads them any more.
    synchronized void sweep() {
        for (Delivery delivery : used) {
            delivery.remove();
        }
        used.clear();
    }

    /// Lets a connection go, with the reason.
    ///
    /// @return false when another one has replaced it
    synchronized boolean detach(SiteSession ended, String reason) {
        if (session.filter(current -> current == ended).isEmpty()) {
            return false;
        }
        past.add(ended.counter());
        session = Optional.empty();
        lost = reason;
        lostAt = System.nanoTime();
        return true;
    }

    /// Why the site is not worth waiting for, or nothing while it is there or its grace lasts.
    synchronized Optional<String> gone(Duration grace) {
        return session.isEmpty() && System.nanoTime() - lostAt > grace.toNanos()
                ? Optional.of(lost)
                : Optional.empty();
    }

    synchronized TrafficByKind total() {
        return session.map(current -> past.total().plus(current.counter().total())).orElse(past.total());
    }

    synchronized SortedMap<Integer, TrafficByKind> traffic() {
        FrameCounter all = new FrameCounter();
        all.add(past);
        session.ifPresent(current -> all.add(current.counter()));
        return all.byRound();
    }
}
