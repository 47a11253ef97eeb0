package io.siloscope.federate.wire;

import java.nio.file.Path;
import java.time.Duration;

import io.siloscope.federate.Toy;
import io.siloscope.federate.TrafficByKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class WireTest {

    @TempDir
    Path dir;

    /// RFC 6455 §5.2: 2 bytes, 2 more from 126 on, 8 more from 65,536 on, and 4 of mask from a client.
    @ParameterizedTest
    @CsvSource({"0,2", "125,127", "126,130", "65535,65539", "65536,65546"})
    void aFrameIsHeaderAndPayload(int payload, long bytes) {
        assertThat(Wire.frame(payload, false)).isEqualTo(bytes);
        assertThat(Wire.frame(payload, true)).isEqualTo(bytes + 4);
    }

    /// The longest text that a site may send is still one frame of the JDK's client, at every size of header.
    @ParameterizedTest
    @CsvSource({"1", "60", "200", "5000", "16000"})
    void theJdkSendsATextAsTheOneFrameThatIsCounted(int length) throws Exception {
        try (TestSites sites = new TestSites(dir, Toy.config(1, 1, 1, Duration.ofSeconds(5)))) {
            ByHand site = ByHand.dial(sites.invite(), dir.resolve("alpha.key"), sites.threads);
            site.hello("alpha", Wire.PROTOCOL, site.key(), "");
            assertThat(site.next(Message.Welcome.class).round()).isZero();

            site.link().send(new Message.Failed("run-1", 1, "train", "é".repeat(length / 2)));

            TrafficByKind sent = site.link().counter().byRound().get(1);
            await().untilAsserted(() -> assertThat(sites.server.trafficBySite()).hasEntrySatisfying("alpha",
                    rounds -> assertThat(rounds).containsEntry(1, sent)));
        }
    }

    @Test
    void aLongerTextIsRefusedBeforeItIsSent() throws Exception {
        try (TestSites sites = new TestSites(dir, Toy.config(1, 1, 1, Duration.ofSeconds(5)))) {
            ByHand site = ByHand.dial(sites.invite(), dir.resolve("alpha.key"), sites.threads);

            assertThatThrownBy(
                    () -> site.link().send(new Message.Failed("r", 1, "train", "x".repeat(Wire.SITE_TEXT))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("over the limit of 16384");
        }
    }
}
