package io.siloscope.federate.wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import io.siloscope.federate.Toy;

import static org.assertj.core.api.Assertions.assertThat;

/// A site that says each message by hand, to say wrong ones too.
record ByHand(Link link, Transport transport, Invite invite, SiteKey key) {

    static ByHand dial(Invite invite, Path key, Executor network) throws Exception {
        Inbox inbox = new Inbox();
        WebSocket socket = HttpClient.newBuilder().sslContext(PinnedTrust.context(invite.certificate()))
                .executor(network).build().newWebSocketBuilder().subprotocols(Wire.PROTOCOL)
                .buildAsync(URI.create(invite.address()), new JdkSocket(inbox)).get(10, TimeUnit.SECONDS);
        Transport transport = new JdkTransport(socket, Duration.ofSeconds(10));
        return new ByHand(new Link(transport, inbox, Direction.UP), transport, invite, SiteKey.at(key));
    }

    void hello(String name, String version, SiteKey signer, String encoder) throws Exception {
        String nonce = next(Message.Challenge.class).nonce();
        link.send(new Message.Hello(version, invite.federation(), name, key.open(),
                signer.sign(invite.federation(), nonce, invite.certificate()), invite.token(),
                Toy.CLASSES.fingerprint(), encoder, "", Resume.NOTHING));
    }

    <M extends Message> M next(Class<M> type) throws Exception {
        Optional<Inbound> inbound = link.receive(Duration.ofSeconds(10));
        assertThat(inbound).get().isInstanceOf(Inbound.Said.class);
        return type.cast(((Inbound.Said) inbound.orElseThrow()).message());
    }
}
