package io.siloscope.federate.wire;

import java.io.IOException;
import java.util.Optional;

import io.siloscope.federate.Answer;
import io.siloscope.federate.Complaint;
import io.siloscope.federate.Evaluation;
import io.siloscope.federate.Reply;
import io.siloscope.federate.Update;
import io.siloscope.format.FormatException;
import io.siloscope.math.Weights;

/// What a site answers over one connection: counts, and updates whose weights follow frame by frame. Used by the connection's
/// thread.
final class Answers {

    private final Link link;
    private final SiteSession.Host host;
    private Optional<Incoming> incoming = Optional.empty();

    Answers(Link link, SiteSession.Host host) {
        this.link = link;
        this.host = host;
    }

    private record Incoming(Message.Update update, Delivery delivery) {}

    /// An update's weights come next.
    ///
    /// @param limit the most bytes that they may have
    void announced(String site, Message.Update update, int limit) throws IOException {
        incoming = Optional.of(new Incoming(update, host.delivery(site, update.weights(), limit)));
        // All of it may have come over an earlier connection.
        takeWhole(site);
    }

    /// A frame of weights.
    ///
    /// @throws FormatException when none were announced
    void take(String site, byte[] frame) throws IOException {
        Incoming current = incoming
                .orElseThrow(() -> new FormatException("Weights came that were not announced"));
        try {
            current.delivery().add(frame);
        } catch (IOException e) {
            host.cannotStore(e);
            throw e;
        }
        takeWhole(site);
    }

    /// A finished evaluation.
    void evaluated(String site, Message.Evaluated done) throws IOException {
        answer(site, new Evaluation(done.run(), done.round(), done.examples(), done.correct(),
                done.lossSum()));
    }

    /// The site's own work failed.
    void failed(String site, Message.Failed failed) {
        host.asked().filter(asked -> asked.matches(failed))
                .ifPresent(asked -> asked.question().miss(site, Reply.Why.FAILED, failed.reason()));
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
}
