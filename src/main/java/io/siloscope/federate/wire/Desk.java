package io.siloscope.federate.wire;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import io.siloscope.federate.Answer;
import io.siloscope.federate.Evaluation;
import io.siloscope.federate.LocalWork;
import io.siloscope.federate.Reply;
import io.siloscope.federate.Task;
import io.siloscope.federate.Update;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A site's work in hand, which outlives connections: the same task again is not done twice, and a result that
/// could not be sent is sent over the next connection. Thread-safe.
final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final LocalWork work;
    private final Executor executor;
    private final Consumer<SiteEvent> listener;
    private Optional<Link> link = Optional.empty();
    private Optional<Piece> current = Optional.empty();
    private Optional<Held> held = Optional.empty();
    private Optional<Delivery> arriving = Optional.empty();
    private Resume resume = Resume.NOTHING;

    Desk(LocalWork work, Executor executor, Consumer<SiteEvent> listener) {
        this.work = work;
        this.executor = executor;
        this.listener = listener;
    }

    private record Held(String digest, Weights weights) {}

    /// Sends a finished result.
    private interface Result {
        void over(Link link, Resume resume) throws IOException;
    }

    private static final class Piece {

        private final Task<?> task;
        private final String weights;
        private final Packing packing;
        private final Cancel cancel = new Cancel();
        private Optional<Result> result = Optional.empty();

        Piece(Task<?> task, String weights, Packing packing) {
            this.task = task;
            this.weights = weights;
            this.packing = packing;
        }

        boolean does(Task<?> other) {
            return task.getClass() == other.getClass() && task.run().equals(other.run())
                    && task.round() == other.round() && task.weights().equals(other.weights());
        }
    }

    /// Takes a new connection.
    ///
    /// @param left what the coordinator has of an update that broke off
    synchronized void connect(Link fresh, Resume left) {
        link = Optional.of(fresh);
        resume = left;
    }

    synchronized void disconnect() {
        link = Optional.empty();
    }

    /// The digest of the weights at hand, or empty.
    synchronized String holds() {
        return held.map(Held::digest).orElse("");
    }

    synchronized void hold(String digest, Weights weights) {
        held = Optional.of(new Held(digest, weights));
        arriving = Optional.empty();
    }

    /// What is here of weights whose transfer broke off.
    synchronized Resume arrived() {
        return arriving.map(Delivery::resume).orElse(Resume.NOTHING);
    }

    /// A place for announced weights, or the one where some of them are already.
    synchronized Delivery delivery(Transfer transfer, int limit) {
        Delivery place = arriving.filter(known -> known.transfer().equals(transfer))
                .orElseGet(() -> new Delivery(transfer, limit));
        arriving = Optional.of(place);
        return place;
    }

    /// The weights at hand, if they are those.
    synchronized Optional<Weights> held(String digest) {
        return held.filter(weights -> weights.digest().equals(digest)).map(Held::weights);
    }

    /// Takes a task on, in place of any other.
    ///
    /// @param weights the digest of the task's weights
    void assign(Task<?> task, String weights, Packing packing) {
        Optional<Piece> known = known(task);
        known.ifPresentOrElse(this::deliver, () -> {
            Piece piece = begin(new Piece(task, weights, packing));
            executor.execute(() -> work(piece));
        });
    }

    /// Drops the work in hand.
    synchronized void clear() {
        current.ifPresent(piece -> piece.cancel.request());
        current = Optional.empty();
    }

    private synchronized Optional<Piece> known(Task<?> task) {
        return current.filter(piece -> piece.does(task));
    }

    private synchronized Piece begin(Piece piece) {
        clear();
        current = Optional.of(piece);
        return piece;
    }

    private void work(Piece piece) {
        int round = piece.task.round();
        Result result;
        try {
            piece.cancel.check();
            result = result(piece, piece.task.perform(work,
                    (done, total) -> listener.accept(new SiteEvent.Progressed(round, done, total)),
                    piece.cancel));
        } catch (CancellationException e) {
            LOG.debug("Round {} was dropped", round, e);
            return;
        } catch (Throwable e) {
            result = failed(piece, e);
        }
        finish(piece, result);
        deliver(piece);
    }

    private Result failed(Piece piece, Throwable cause) {
        int round = piece.task.round();
        LOG.warn("The work of round {} failed: {}", round, cause.getClass().getName());
        LOG.debug("The work failed", cause);
        listener.accept(new SiteEvent.WorkFailed(round, String.valueOf(cause.getMessage())));
        String what = piece.task instanceof Task.Train ? "train" : "evaluate";
        return (link, _) -> link
                .send(new Message.Failed(piece.task.run(), round, what, Reply.failure(cause)));
    }

    private static Result result(Piece piece, Answer answer) {
        return switch (answer) {
            case Update update -> {
                Parcel parcel = piece.packing.pack(piece.task, piece.weights, update);
                Message announcement = new Message.Update(update.run(), update.round(), parcel.transfer(),
                        update.examples(), update.steps(), update.loss(), update.metrics());
                yield (link, left) -> link.send(announcement, parcel, left.from(parcel.transfer()));
            }
            case Evaluation done -> (link, _) -> link.send(new Message.Evaluated(done.run(), done.round(),
                    done.examples(), done.correct(), done.lossSum()));
        };
    }

    private synchronized void finish(Piece piece, Result result) {
        piece.result = Optional.of(result);
    }

    private synchronized Optional<Link> ready(Piece piece) {
        return piece.result.isPresent() && current.filter(now -> now == piece).isPresent() ? link
                : Optional.empty();
    }

    private synchronized Resume resume() {
        return resume;
    }

    private void deliver(Piece piece) {
        Optional<Link> open = ready(piece);
        if (open.isPresent()) {
            try {
                piece.result.orElseThrow().over(open.get(), resume());
            } catch (IOException e) {
                LOG.debug("The result of round {} waits for the next connection", piece.task.round(), e);
                open.get().abort();
            } catch (IllegalArgumentException tooLong) {
                finish(piece, failed(piece, tooLong));
                deliver(piece);
            }
        }
    }
}
