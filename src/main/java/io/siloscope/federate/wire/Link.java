package io.siloscope.federate.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.siloscope.federate.Ledger;
import io.siloscope.format.FormatException;
import io.siloscope.format.Json;
import io.siloscope.math.Sha256;

/// One connection as both ends see it: whole messages, weights in frames, every data frame counted.
///
/// Any thread may send; one thread receives.
final class Link {

    private final Transport transport;
    private final Inbox inbox;
    private final Direction out;
    private final FrameCounter counter = new FrameCounter();
    private volatile Optional<Outgoing> outgoing = Optional.empty();
    private long sent;
    private long received;
    private int roundOfParts;

    /// @param out the direction of this end's frames
    Link(Transport transport, Inbox inbox, Direction out) {
        this.transport = transport;
        this.inbox = inbox;
        this.out = out;
    }

    /// Lists each frame from now on.
    void list(Outgoing listener) {
        outgoing = Optional.of(listener);
    }

    FrameCounter counter() {
        return counter;
    }

    /// Sends a message as one text frame.
    synchronized void send(Message message) throws IOException {
        String text = Json.write(new Envelope(sent + 1, message));
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        if (payload.length > out.textLimit()) {
            throw new IllegalArgumentException(
                    "A message of " + payload.length + " bytes (" + message.purpose()
                            + ") is over the limit of " + out.textLimit());
        }
        leave(message.round(), message.purpose(), payload, Optional.empty(), 0);
        transport.text(text);
        sent++;
    }

    /// Sends the message that announces weights, and their frames from one on, with nothing in between.
    synchronized void send(Message announcement, Parcel parcel, int first) throws IOException {
        send(announcement);
        for (int i = first; i < parcel.frames(); i++) {
            byte[] payload = parcel.frame(i);
            leave(announcement.round(), "weights", payload, Optional.of(parcel), i);
            transport.binary(ByteBuffer.wrap(payload));
        }
    }

    /// Counts a frame, and lists it where there is a list: only a site keeps one.
    private void leave(int round, String purpose, byte[] payload, Optional<Parcel> parcel, int frame)
            throws IOException {
        long bytes = Wire.frame(payload.length, out.masked());
        if (outgoing.isPresent()) {
            outgoing.get().leaving(new Ledger.Entry(round, purpose, bytes,
                    parcel.map(whole -> whole.tensors(frame)).orElse(List.of()),
                    parcel.map(Parcel::norm).orElse(Double.NaN), Sha256.of(payload)));
        }
        if (parcel.isPresent()) {
            counter.countWeights(round, out, bytes);
        } else {
            counter.countWords(round, out, bytes);
        }
    }

    /// The next message or frame, or nothing when none comes in time.
    ///
    /// @throws FormatException when it is not one of ours
    Optional<Inbound> receive(Duration time) throws InterruptedException {
        return inbox.poll(time).map(this::read);
    }

    /// What an arrival says.
    ///
    /// @throws FormatException when it is not one of ours
    Inbound read(Arrival arrival) {
        return switch (arrival) {
            case Arrival.Text text -> said(text);
            case Arrival.Binary binary -> part(binary);
            case Arrival.Closed(String reason) -> new Inbound.Closed(reason);
        };
    }

    private Inbound said(Arrival.Text text) {
        Envelope envelope = Json.read(text.text(), Envelope.class);
        received++;
        if (envelope.seq() != received) {
            throw new FormatException("Message " + envelope.seq() + " came where " + received + " was due");
        }
        roundOfParts = envelope.message().round();
        counter.countWords(roundOfParts, out.opposite(), text.bytes());
        text.release().run();
        return new Inbound.Said(envelope.message());
    }

    private Inbound part(Arrival.Binary binary) {
        counter.countWeights(roundOfParts, out.opposite(), binary.bytes());
        binary.release().run();
        return new Inbound.Part(binary.payload());
    }

    /// How long nothing has come in, pings and pongs included.
    Duration silence() {
        return inbox.silence();
    }

    void ping() {
        transport.ping();
    }

    void close(String reason) {
        transport.close(reason);
    }

    void abort() {
        transport.abort();
    }
}
