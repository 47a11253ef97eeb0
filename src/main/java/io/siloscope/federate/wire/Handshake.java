package io.siloscope.federate.wire;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

import io.siloscope.format.FormatException;

/// The beginning of a connection at the coordinator: a challenge, the site's hello, and welcome or refusal.
final class Handshake {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Handshake() {}

    /// Who came in, or nothing when the site was refused and told why.
    ///
    /// @throws FormatException when it is no site that calls, or one that does not speak in time
    static Optional<Message.Hello> shake(Link link, SiteSession.Host host)
            throws IOException, InterruptedException {
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
}
