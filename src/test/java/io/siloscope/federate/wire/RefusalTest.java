package io.siloscope.federate.wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.siloscope.dataset.LabelSet;
import io.siloscope.federate.FederateException;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunEvent;
import io.siloscope.federate.Toy;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Who is not let in: a code for programs and one sentence for people, at both ends.
class RefusalTest {

    @TempDir
    Path dir;

    private TestSites sites;

    @BeforeEach
    void start() {
        RunConfig toy = Toy.config(1, 1, 1, Duration.ofSeconds(5));
        sites = new TestSites(dir, new RunConfig(toy.federation(), toy.run(), toy.classes(), "sha-of-encoder",
                toy.recipe(), toy.strategy(), 1, 1, 1, toy.joinTime(), toy.roundTime(), toy.seed(),
                toy.compression(), 1, 0, true));
    }

    @AfterEach
    void stop() {
        sites.close();
    }

    @Test
    void theRightSiteIsLetIn() {
        CompletableFuture<Weights> joined = sites.join(sites.invite(), profile("alpha"), new Toy(1, 1));

        sites.awaitEvent(new RunEvent.SiteJoined("alpha"));
        assertThat(joined).isNotDone();
    }

    @Test
    void aWrongToken() throws Exception {
        Invite good = sites.invite();
        expect(new Invite(good.address(), good.federation(), good.certificate(), "guess", good.expires()),
                profile("alpha"), Refusal.WRONG_TOKEN, "was not given by this coordinator");
    }

    @Test
    void aUsedToken() throws Exception {
        Invite invite = sites.invite();
        CompletableFuture<Weights> first = sites.join(invite, profile("alpha"), new Toy(1, 1));
        sites.awaitMembers(1);

        expect(invite, profile("beta"), Refusal.USED_TOKEN, "was used by the site alpha");
        assertThat(first).isNotDone();
    }

    @Test
    void anExpiredInvite() throws Exception {
        expect(sites.federation.invite(sites.invite().address(), Duration.ofSeconds(-1)), profile("alpha"),
                Refusal.EXPIRED_INVITE, "expired");
    }

    @Test
    void anotherFederation() throws Exception {
        Invite good = sites.invite();
        expect(new Invite(good.address(), "clinic", good.certificate(), good.token(), good.expires()),
                profile("alpha"), Refusal.WRONG_FEDERATION, "belongs to the federation clinic");
    }

    @Test
    void anotherCertificateIsSeenBeforeAnythingIsSent() throws Exception {
        Invite good = sites.invite();
        FederateException refused = refused(
                new Invite(good.address(), good.federation(), "00".repeat(32), good.token(), Instant.MAX),
                profile("alpha"));

        assertThat(refused).hasMessageContaining("another certificate than the invite names");
        assertThat(sites.siteEvents).contains(
                new SiteEvent.Refused(Refusal.WRONG_CERTIFICATE, String.valueOf(refused.getMessage())));
        assertThat(sites.runs("alpha")).doesNotExist();
    }

    @Test
    void otherClassNames() throws Exception {
        SiteProfile alpha = profile("alpha");
        expect(sites.invite(),
                new SiteProfile("alpha", LabelSet.of("stroma", "tumour", "immune"), alpha.encoder(),
                        alpha.keyFile(), alpha.runs(), alpha.absence(), new Proxy.None()),
                Refusal.CLASSES_DIFFER,
                "tumour, stroma, immune");
    }

    @Test
    void anotherEncoder() throws Exception {
        expect(sites.invite(), sites.profile("alpha"), Refusal.ENCODER_DIFFERS, "sha-of-encoder");
    }

    @Test
    void aRefusalForWhatTheSiteIsDoesNotUseUpItsToken() throws Exception {
        Invite invite = sites.invite();
        expect(invite, sites.profile("alpha"), Refusal.ENCODER_DIFFERS, "sha-of-encoder");

        CompletableFuture<Weights> again = sites.join(invite, profile("alpha"), new Toy(1, 1));

        sites.awaitMembers(1);
        assertThat(again).isNotDone();
    }

    @Test
    void aNameThatAnotherKeyHas() throws Exception {
        CompletableFuture<Weights> first = sites.join(sites.invite(), profile("alpha"), new Toy(1, 1));
        sites.awaitMembers(1);
        SiteProfile thief = new SiteProfile("alpha", Toy.CLASSES, "sha-of-encoder", dir.resolve("thief.key"),
                dir.resolve("thief"), Duration.ofSeconds(5), new Proxy.None());

        expect(sites.invite(), thief, Refusal.NAME_TAKEN, "Another site is called alpha");
        assertThat(first).isNotDone();
    }

    @Test
    void anotherVersion() throws Exception {
        assertThat(answer("siloscope.v9", "own.key").code()).isEqualTo(Refusal.VERSION_DIFFERS);
    }

    @Test
    void anotherSubprotocol() throws Exception {
        Invite invite = sites.invite();
        HttpClient client = HttpClient.newBuilder().sslContext(PinnedTrust.context(invite.certificate()))
                .build();
        CompletableFuture<WebSocket> dialled = client.newWebSocketBuilder().subprotocols("siloscope.v0")
                .buildAsync(URI.create(invite.address()), new JdkSocket(new Inbox()));

        assertThatThrownBy(() -> dialled.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(WebSocketHandshakeException.class).cause()
                .extracting(cause -> ((WebSocketHandshakeException) cause).getResponse().statusCode())
                .isEqualTo(426);
    }

    @Test
    void aNameThatIsNone() throws Exception {
        SiteProfile alpha = profile("alpha");
        expect(sites.invite(), new SiteProfile("../alpha", alpha.classes(), alpha.encoder(), alpha.keyFile(),
                alpha.runs(), alpha.absence(), new Proxy.None()), Refusal.BAD_NAME, "1 to 64 letters");
    }

    @Test
    void aSignatureOfAnotherKey() throws Exception {
        assertThat(answer(Wire.PROTOCOL, "other.key").code()).isEqualTo(Refusal.BAD_SIGNATURE);
    }

    @Test
    void anOccupiedPortIsSaidInOneSentence() {
        int port = sites.server.port();

        assertThatThrownBy(
                () -> new SiteServer(Toy.config(1, 1, 1, Duration.ofSeconds(1)), sites.federation,
                        Listen.tls(port),
                        TestSites.PATIENCE, sites.threads, _ -> {}))
                .isInstanceOf(FederateException.class)
                .hasMessage("Port " + port
                        + " is in use by another program. Choose another port, or end that program.");
    }

    private SiteProfile profile(String name) {
        SiteProfile plain = sites.profile(name);
        return new SiteProfile(name, plain.classes(), "sha-of-encoder", plain.keyFile(), plain.runs(),
                plain.absence(), new Proxy.None());
    }

    private void expect(Invite invite, SiteProfile profile, Refusal code, String part) throws Exception {
        FederateException refused = refused(invite, profile);
        String sentence = String.valueOf(refused.getMessage());

        assertThat(sentence).contains(part);
        assertThat(sites.siteEvents).contains(new SiteEvent.Refused(code, sentence));
        sites.awaitEvent(new RunEvent.SiteRefused(profile.name(), sentence));
    }

    private FederateException refused(Invite invite, SiteProfile profile) throws Exception {
        try {
            sites.join(invite, profile, new Toy(1, 1)).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FederateException refused) {
                return refused;
            }
            throw e;
        }
        throw new AssertionError("The site was let in");
    }

    /// A hello by hand, signed with this key or another.
    private Message.Refused answer(String version, String signer) throws Exception {
        Invite invite = sites.invite();
        ByHand site = ByHand.dial(invite, dir.resolve("own.key"), sites.threads);
        site.hello("alpha", version, SiteKey.at(dir.resolve(signer)), "sha-of-encoder");
        return site.next(Message.Refused.class);
    }
}
