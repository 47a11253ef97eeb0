package io.siloscope.federate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

import io.siloscope.jobs.Cancel;

/// One task on its way: collects a reply for each site asked, until all have replied or the time is up.
/// Thread-safe.
///
/// The first usable answer of a site counts; the same answer again changes nothing.
public final class Question<R extends Answer> {

    private static final long GLANCE_MILLIS = 50;

    private final Task<R> task;
    private final long end;
    private final SortedSet<String> open;
    private final SortedMap<String, Reply<R>> replies = new TreeMap<>();
    private final BlockingQueue<Reply<R>> unheard = new LinkedBlockingQueue<>();
    private volatile Optional<FederateException> broken = Optional.empty();

    /// A question to these sites; its time runs from now.
    public Question(Task<R> task, Collection<String> sites) {
        this.task = task;
        this.open = new TreeSet<>(sites);
        this.end = System.nanoTime() + task.time().toNanos();
    }

    public Task<R> task() {
        return task;
    }

    /// Milliseconds until the deadline, never below 0.
    public long millisLeft() {
        return Math.max(0, (end - System.nanoTime()) / 1_000_000);
    }

    /// True while a reply of the site is outstanding.
    public synchronized boolean waitsFor(String site) {
        return open.contains(site);
    }

    /// Tells a site what became of its answer.
    @FunctionalInterface
    public interface Receipt<X extends Exception> {

        /// Says why the answer cannot be used, or nothing when it counts.
        void give(Optional<Complaint> complaint) throws X;
    }

    /// Hands a site's answer in. The receipt is given just before the answer counts, so that what it costs is paid
    /// when the last answer ends the wait.
    public <X extends Exception> void answer(String site, Answer answer, Receipt<X> receipt) throws X {
        Optional<Complaint> misplaced = misplaced(site, answer);
        if (misplaced.isPresent()) {
            receipt.give(misplaced);
            return;
        }
        R fitting = task.accept(answer).orElseThrow();
        Optional<Complaint> complaint = task.complaint(fitting);
        try {
            receipt.give(complaint);
        } finally {
            settle(complaint.isEmpty()
                    ? new Reply.Delivered<>(site, fitting)
                    : new Reply.Missing<>(site, Reply.Why.REFUSED, complaint.get().sentence()));
        }
    }

    private synchronized Optional<Complaint> misplaced(String site, Answer answer) {
        if (!answer.run().equals(task.run()) || answer.round() != task.round()) {
            return complaint(Complaint.Code.WRONG_ROUND,
                    "it belongs to round " + answer.round() + " of run " + answer.run()
                            + ", and round " + task.round() + " of run " + task.run() + " is open");
        }
        if (task.accept(answer).isEmpty()) {
            return complaint(Complaint.Code.WRONG_QUESTION,
                    "it answers another question of round " + task.round());
        }
        return open.contains(site) || replies.get(site) instanceof Reply.Delivered<R>
                ? Optional.empty()
                : complaint(Complaint.Code.NOT_WAITED_FOR,
                        "round " + task.round() + " does not wait for " + site);
    }

    private static Optional<Complaint> complaint(Complaint.Code code, String sentence) {
        return Optional.of(new Complaint(code, sentence));
    }

    /// Notes that no answer will come from a site.
    public void miss(String site, Reply.Why why, String reason) {
        settle(new Reply.Missing<>(site, why, reason));
    }

    /// Ends the wait: something here is broken, and no site can mend it.
    public void fail(FederateException trouble) {
        broken = Optional.of(trouble);
    }

    /// Waits for the replies; afterwards the question is closed and later answers are refused.
    ///
    /// @param gone says why a site is not worth waiting for, or nothing while it is
    /// @param heard told of each reply, on this thread
    /// @return one reply a site, in the order of names
    /// @throws FederateException when [#fail] was called
    public SortedMap<String, Reply<R>> await(Function<String, Optional<String>> gone,
            Consumer<Reply<R>> heard, Cancel cancel) throws InterruptedException {
        while (true) {
            cancel.check();
            if (broken.isPresent()) {
                throw broken.get();
            }
            boolean over = millisLeft() == 0;
            if (over || outstanding().stream().allMatch(site -> gone.apply(site).isPresent())) {
                drop(gone);
            }
            if (over) {
                outstanding().forEach(site -> miss(site, Reply.Why.LATE,
                        "no answer within " + task.time().toSeconds() + " s"));
            }
            boolean settled = outstanding().isEmpty();
            Reply<R> reply = settled ? unheard.poll() : unheard.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
            if (reply != null) {
                heard.accept(reply);
            } else if (settled) {
                return replies();
            }
        }
    }

    private void drop(Function<String, Optional<String>> gone) {
        for (String site : outstanding()) {
            gone.apply(site).ifPresent(reason -> miss(site, Reply.Why.DROPPED, reason));
        }
    }

    private synchronized void settle(Reply<R> reply) {
        if (open.remove(reply.site())) {
            replies.put(reply.site(), reply);
            unheard.add(reply);
        }
    }

    private synchronized List<String> outstanding() {
        return List.copyOf(open);
    }

    private synchronized SortedMap<String, Reply<R>> replies() {
        return new TreeMap<>(replies);
    }
}
