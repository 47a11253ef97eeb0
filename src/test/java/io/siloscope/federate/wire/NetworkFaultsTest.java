package io.siloscope.federate.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.siloscope.bench.federation.TcpProxy;
import io.siloscope.federate.Coordinator;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.LocalSites;
import io.siloscope.federate.LocalWork;
import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunEvent;
import io.siloscope.federate.RunFolder;
import io.siloscope.federate.Sites;
import io.siloscope.federate.Toy;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// Three sites behind one bad network: every site takes part in every round, and the model is the one of a good network.
class NetworkFaultsTest {

    private static final int ROUNDS = 3;
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path dir;

    static Stream<Arguments> faults() {
        return Stream.of(fault("delay", proxy -> proxy.drip(8192, 15)),
                fault("slow drip", proxy -> proxy.drip(300, 1)),
                fault("cut in mid frame", proxy -> proxy.cutOnceAfter(100_000)),
                fault("cut near the end", proxy -> proxy.cutOnceAfter(1_190_000)),
                fault("half-open", proxy -> proxy.swallowAfter(200_000)));
    }

    private static Arguments fault(String name, Consumer<TcpProxy> fault) {
        return arguments(name, fault);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void theModelIsTheSame(String name, Consumer<TcpProxy> fault) throws Exception {
        RunConfig config = Toy.config(3, 3, ROUNDS, LONG);
        Weights expected = coordinator(config, new LocalSites(Toy.three(), Runnable::run), "local");
        try (TestSites sites = new TestSites(dir, config, TestSites.PATIENCE.withGrace(LONG));
                TcpProxy proxy = new TcpProxy(sites.server.port(), sites.threads)) {
            Map<String, CompletableFuture<Weights>> joined = new TreeMap<>();
            for (Map.Entry<String, LocalWork> site : Toy.three().entrySet()) {
                joined.put(site.getKey(), sites.join(sites.invite("wss://localhost:" + proxy.port()),
                        sites.profile(site.getKey()), site.getValue()));
            }
            sites.awaitMembers(3);
            fault.accept(proxy);
            sites.threads.execute(() -> restoreOnceSeen(sites, proxy));
            assertThat(coordinator(config, sites.server, "wire")).isEqualTo(expected);
            for (CompletableFuture<Weights> site : joined.values()) {
                assertThat(site.get(20, TimeUnit.SECONDS)).isEqualTo(expected);
            }
            assertThat(new RunFolder(dir.resolve("wire")).rounds()).extracting(RoundRecord::sites)
                    .containsExactly(0, 3, 3, 3);
        }
    }

    /// A network that swallows everything is whole again once a site was missed.
    private static void restoreOnceSeen(TestSites sites, TcpProxy proxy) {
        await().atMost(LONG)
                .until(() -> sites.events.stream().anyMatch(event -> event instanceof RunEvent.Finished
                        || event instanceof RunEvent.SiteLost));
        proxy.restore();
    }

    private Weights coordinator(RunConfig config, Sites sites, String folder)
            throws InterruptedException {
        return new Coordinator(config, sites, GlobalEvaluation.NONE, new RunFolder(dir.resolve(folder)),
                _ -> {})
                .run(Toy.weights(), new Cancel());
    }
}
