package io.siloscope.federate.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import io.siloscope.federate.FederateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

/// What a coordinator and a site keep on disk.
class FederationTest {

    private static final String ADDRESS = "wss://coordinator.example:8443";

    @TempDir
    Path dir;

    @Test
    void theCertificateAndTheKnownSitesOutliveTheProcess() {
        Federation first = Federation.at(dir, "ward");
        Invite invite = first.invite(ADDRESS, Duration.ofDays(7));
        assertThat(first.admit("alpha", "key-of-alpha", invite.token())).isEmpty();

        Federation again = Federation.at(dir, "ward");

        assertThat(again.fingerprint()).isEqualTo(first.fingerprint()).isEqualTo(invite.certificate());
        assertThat(again.admit("alpha", "key-of-alpha", "")).isEmpty();
        assertThat(again.admit("beta", "key-of-beta", invite.token())).get()
                .extracting(Message.Refused::code).isEqualTo(Refusal.USED_TOKEN);
    }

    @Test
    void aFolderBelongsToOneFederation() {
        String id = Federation.at(dir, "ward").id();

        assertThatThrownBy(() -> Federation.at(dir, "clinic")).isInstanceOf(FederateException.class)
                .hasMessageContaining("belongs to the federation " + id);
    }

    @Test
    void tokensAreKeptAsDigestsOnly() throws IOException {
        Invite invite = Federation.at(dir, "ward").invite(ADDRESS, Duration.ofDays(7));

        assertThat(Files.readString(dir.resolve("federation.json"))).doesNotContain(invite.token());
    }

    @Test
    void secretsAreForTheOwnerOnly() throws IOException {
        assumeThat(Files.getFileStore(dir).supportsFileAttributeView("posix")).isTrue();
        Path invite = dir.resolve("invites/alpha.json");
        Federation.at(dir, "ward").invite(ADDRESS, Duration.ofDays(7)).write(invite);
        String open = SiteKey.at(dir.resolve("site.key")).open();

        assertThat(open).isNotBlank();
        for (Path secret : new Path[]{invite, dir.resolve("site.key"), dir.resolve("certificate.p12")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void anInviteComesBackFromItsFile() {
        Invite invite = Federation.at(dir, "ward").invite(ADDRESS, Duration.ofDays(7));
        invite.write(dir.resolve("alpha.json"));

        assertThat(Invite.read(dir.resolve("alpha.json"))).isEqualTo(invite);
    }

    @Test
    void aFileThatIsNoInviteIsSaidInASentence() throws IOException {
        Path file = Files.writeString(dir.resolve("alpha.json"), "{\"address\":\"http://x\"}");

        assertThatThrownBy(() -> Invite.read(file)).isInstanceOf(FederateException.class)
                .hasMessageContaining("is no invite")
                .hasMessageContaining("Ask the coordinator for a new one");
    }

    @Test
    void aSiteKeepsItsKeyAndSignsForOneChallenge() {
        SiteKey key = SiteKey.at(dir.resolve("site.key"));
        String signature = SiteKey.at(dir.resolve("site.key")).sign("ward", "nonce", "pin");

        assertThat(SiteKey.verify(key.open(), signature, "ward", "nonce", "pin")).isTrue();
        assertThat(SiteKey.verify(key.open(), signature, "ward", "another", "pin")).isFalse();
        assertThat(SiteKey.verify(key.open(), signature, "ward", "nonce", "other")).isFalse();
        assertThat(SiteKey.verify("no key", signature, "ward", "nonce", "pin")).isFalse();
    }
}
