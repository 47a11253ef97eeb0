package io.siloscope.federate.wire;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import io.siloscope.federate.FederateException;
import io.siloscope.federate.HoldSwitch;
import io.siloscope.federate.Ledger;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunFolder;
import io.siloscope.federate.Task;
import io.siloscope.format.FormatException;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;

/// One connection at a site, from hello to goodbye.
final class SiteTalk implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int LARGEST_MODEL = Integer.MAX_VALUE - 8;

    private final Link link;
    private final Invite invite;
    private final SiteProfile profile;
    private final Desk desk;
    private final Patience patience;
    private final Consumer<SiteEvent> listener;
    private Optional<Awaited> awaited = Optional.empty();
    private Optional<Ledger> listed = Optional.empty();

    SiteTalk(Link link, Invite invite, SiteProfile profile, Desk desk, Patience patience,
            Consumer<SiteEvent> listener) {
        this.link = link;
        this.invite = invite;
        this.profile = profile;
        this.desk = desk;
        this.patience = patience;
        this.listener = listener;
    }

    /// Announced weights on their way, and what they are for.
    private record Awaited(Delivery delivery, Optional<Weights> base,
            Function<Weights, Optional<Weights>> purpose) {}

    /// The run, once the coordinator has let the site in.
    record Joined(RunConfig config, RunFolder folder, Resume resume) {

        Packing packing() {
            return new Packing(config.compression(), folder);
        }
    }

    Joined shakeHands(SiteKey key, Cancel cancel) throws IOException, InterruptedException, Turned {
        if (!(next(patience.handshake(), cancel) instanceof Inbound.Said(Message.Challenge challenge))) {
            throw new FormatException("A coordinator challenges first");
        }
        if (!challenge.version().equals(Wire.PROTOCOL)) {
            throw new Turned(Refusal.VERSION_DIFFERS, "The coordinator speaks " + challenge.version()
                    + " and this site " + Wire.PROTOCOL + ". Install the same version on both sides.");
        }
        RunConfig.requireId("run", challenge.run());
        RunFolder folder = new RunFolder(profile.runs().resolve(challenge.run()));
        Ledger ledger = folder.ledger();
        listed = Optional.of(ledger);
        HoldSwitch hold = HoldSwitch.ofSite(profile.runs());
        link.list(entry -> {
            awaitRelease(hold, cancel);
            ledger.add(entry);
        });
        String signature = key.sign(invite.federation(), challenge.nonce(), invite.certificate());
        link.send(new Message.Hello(Wire.PROTOCOL, invite.federation(), profile.name(), key.open(), signature,
                invite.token(), profile.classes().fingerprint(), profile.encoder(), desk.holds(),
                desk.arrived()));
        return switch (next(patience.handshake(), cancel)) {
            case Inbound.Said(Message.Welcome(RunConfig config, Resume resume)) -> {
                folder.goOn(config);
                yield new Joined(config, folder, resume);
            }
            case Inbound.Said(Message.Refused(Refusal code, String sentence)) ->
                throw new Turned(code, sentence);
            case Inbound.Closed(String reason) -> throw new IOException(reason);
            case Inbound.Said _,Inbound.Part _ ->
                throw new FormatException("A coordinator welcomes or refuses");
        };
    }

    /// While the site holds, frames wait before they are listed; pings are answered all the same.
    private static void awaitRelease(HoldSwitch hold, Cancel cancel) throws IOException {
        try {
            hold.await(cancel);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while the site holds", e);
        }
    }

    /// Works for the coordinator until the run is over.
    ///
    /// @return the last weights, which are also in the folder
    Weights serve(Joined joined, Cancel cancel) throws IOException, InterruptedException {
        desk.connect(link, joined.resume());
        try {
            while (true) {
                Optional<Weights> last = switch (next(patience.silence(), cancel)) {
                    case Inbound.Said(Message message) -> hear(message, joined);
                    case Inbound.Part(byte[] frame) -> take(frame, joined);
                    case Inbound.Closed(String reason) -> throw new IOException(reason);
                };
                if (last.isPresent()) {
                    return last.get();
                }
            }
        } finally {
            desk.disconnect();
        }
    }

    private Inbound next(Duration silence, Cancel cancel) throws IOException, InterruptedException {
        while (true) {
            cancel.check();
            Optional<Inbound> inbound = link.receive(GLANCE);
            if (inbound.isPresent()) {
                return inbound.get();
            }
            if (link.silence().compareTo(silence) > 0) {
                throw new IOException("no sign of the coordinator for " + silence.toSeconds() + " s");
            }
        }
    }

    private Optional<Weights> hear(Message message, Joined joined) throws IOException {
        switch (message) {
            case Message.Train train -> {
                return want(train.weights(), weights -> work(train.millis(), true,
                        joined.config().train(train.round(), weights), train.weights(), joined));
            }
            case Message.Evaluate evaluate -> {
                return want(evaluate.weights(), weights -> work(evaluate.millis(), false,
                        joined.config().evaluate(evaluate.round(), weights), evaluate.weights(), joined));
            }
            case Message.Finished finished -> {
                return want(finished.weights(), weights -> {
                    joined.folder().save(weights);
                    return Optional.of(weights);
                });
            }
            case Message.Received(int round, _, String complaint) -> {
                if (!complaint.isEmpty()) {
                    joined.folder().leftOutUp().forget(round);
                }
                listener.accept(new SiteEvent.AnswerReceived(round, complaint));
            }
            case Message.Committed committed -> {
                joined.folder().appendOnce(committed.row());
                listener.accept(new SiteEvent.RoundCommitted(committed.row()));
            }
            case Message.Paused(int round, boolean on) -> listener.accept(new SiteEvent.Paused(round, on));
            case Message.Stopped stopped -> throw new FederateException("The coordinator ended the run: "
                    + stopped.reason() + " What was recorded is kept in " + joined.folder().path() + ".");
            case Message.Challenge _,Message.Hello _,Message.Welcome _,Message.Refused _,Message.Update _,Message.Evaluated _,Message.Failed _ ->
                throw new FormatException("A coordinator does not say " + message.purpose() + " here");
        }
        return Optional.empty();
    }

    private Optional<Weights> work(long millis, boolean training, Task<?> task, Transfer weights,
            Joined joined) {
        listener.accept(new SiteEvent.Working(task.round(), training, Instant.now().plusMillis(millis)));
        desk.assign(task.at(profile.name()), weights.result(), joined.packing());
        return Optional.empty();
    }

    private Optional<Weights> want(Transfer transfer, Function<Weights, Optional<Weights>> purpose) {
        Optional<Weights> held = desk.held(transfer.result());
        if (held.isPresent()) {
            return purpose.apply(held.get());
        }
        Optional<Weights> base = desk.held(transfer.base());
        if (base.isEmpty() && !transfer.base().isEmpty()) {
            throw new FormatException("A difference came from weights that are not here");
        }
        awaited = Optional.of(new Awaited(desk.delivery(transfer, LARGEST_MODEL), base, purpose));
        return Optional.empty();
    }

    private Optional<Weights> take(byte[] frame, Joined joined) throws IOException {
        Awaited current = awaited
                .orElseThrow(() -> new FormatException("Weights came that were not announced"));
        current.delivery().add(frame);
        if (!current.delivery().complete()) {
            return Optional.empty();
        }
        awaited = Optional.empty();
        Weights weights = current.delivery().open(joined.config().compression(), current.base());
        desk.hold(current.delivery().transfer().result(), weights);
        return current.purpose().apply(weights);
    }

    /// Closes the ledger: nothing more can leave over this connection.
    @Override
    public void close() throws IOException {
        if (listed.isPresent()) {
            listed.get().close();
        }
    }
}
