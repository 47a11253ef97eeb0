package io.siloscope.federate.wire;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Function;

import io.siloscope.format.FormatException;

/// What the coordinator puts to a site over one connection, in order: each question once, and weights unless the site has them.
/// Thread-safe.
final class Dispatch {

    private static final int SLACK = 1 << 16;

    private final Link link;
    private final Outbox outbox;
    /// Written before the first question, and by the outbox, one sending after the other.
    private volatile String held = "";
    private volatile Resume sent = Resume.NOTHING;
    /// The number of the last question put: the question itself would keep its weights in memory.
    private long assigned;
    private int assignedSize;

    Dispatch(Link link, Executor executor) {
        this.link = link;
        this.outbox = new Outbox(executor, _ -> link.abort());
    }

    /// Notes what the site has from earlier connections.
    void begin(Message.Hello hello) {
        held = hello.holds();
        sent = hello.resume();
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

    /// An update has the size of the weights that it started from; a wrong one may be larger and is still named.
    ///
    /// @throws FormatException when nothing was asked yet
    synchronized int limit() {
        if (assigned == 0) {
            throw new FormatException("An update came before any task");
        }
        return (int) Math.min(Integer.MAX_VALUE - 8L, 2L * assignedSize + SLACK);
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

    /// Sends a message.
    void tell(Message message) {
        outbox.add(() -> link.send(message));
    }
}
