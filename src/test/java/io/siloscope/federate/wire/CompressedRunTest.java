package io.siloscope.federate.wire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.siloscope.bench.federation.TcpProxy;
import io.siloscope.federate.Coordinator;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.LocalSites;
import io.siloscope.federate.LocalWork;
import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunFolder;
import io.siloscope.federate.Sites;
import io.siloscope.federate.Toy;
import io.siloscope.federate.TrafficByKind;
import io.siloscope.federate.compress.Compression;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The same run over sockets and in one process, its models sent as differences.
class CompressedRunTest {

    private static final int ROUNDS = 4;

    @TempDir
    Path dir;

    private static RunConfig config(String compression) {
        RunConfig plain = Toy.config(3, 3, ROUNDS, Duration.ofSeconds(60));
        return new RunConfig(plain.federation(), plain.run(), plain.classes(), plain.encoder(),
                plain.recipe(),
                plain.strategy(), ROUNDS, 3, 3, plain.joinTime(), plain.roundTime(), plain.seed(),
                Compression.parse(compression), 1, 0, true);
    }

    /// Sites whose training is no plain shift, so that rounding has something to lose.
    private static Map<String, LocalWork> works() {
        Map<String, LocalWork> works = new TreeMap<>();
        Toy.three().forEach((name, toy) -> {
            Toy.Training work = (task, progress, cancel) -> toy.train(task, progress, cancel)
                    .with(noisy(task.weights(), task.seed().generator().nextInt()));
            works.put(name, work);
        });
        return works;
    }

    private static Weights noisy(Weights weights, int seed) {
        var random = new Random(seed);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        weights.tensors().forEach((name, tensor) -> {
            float[] values = tensor.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (0.01 * random.nextGaussian());
            }
            tensors.put(name, Tensor.of(values, tensor.shape()));
        });
        return Weights.of(tensors);
    }

    private Weights coordinate(RunConfig config, Sites sites, String folder) throws InterruptedException {
        return new Coordinator(config, sites, GlobalEvaluation.NONE, new RunFolder(dir.resolve(folder)),
                _ -> {})
                .run(Toy.weights(), new Cancel());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fp16", "bf16", "int8", "int8-per-tensor", "top-k:0.05"})
    void socketsAndOneProcessMakeTheSameModelInFewerBytes(String compression) throws Exception {
        RunConfig config = config(compression);
        Weights local = coordinate(config, new LocalSites(works(), Runnable::run, config.compression(),
                site -> new RunFolder(dir.resolve("local-" + site))), "local");
        try (TestSites sites = new TestSites(dir, config)) {
            List<CompletableFuture<Weights>> joined = works().entrySet().stream()
                    .map(entry -> sites.join(entry.getKey(), entry.getValue())).toList();
            assertThat(coordinate(config, sites.server, "sockets")).isEqualTo(local);
            for (CompletableFuture<Weights> site : joined) {
                assertThat(site.get(10, TimeUnit.SECONDS)).isEqualTo(local);
            }
        }
        List<RoundRecord> rows = new RunFolder(dir.resolve("sockets")).rounds();
        long whole = 3L * Parcel.whole(Toy.weights()).transfer().size();
        long last = rows.getLast().bytesUp();
        assertThat(last).isLessThan((long) (whole * 0.52));
        assertThat(rows.getLast().bytesDown()).isLessThan((long) (whole * 0.52));
    }

    /// The first connection ends in the middle of an update of two frames; over the next only the rest is sent.
    @Test
    void anUploadThatBrokeOffGoesOnAtTheMissingFrame() throws Exception {
        RunConfig config = Toy.config(1, 1, 1, Duration.ofSeconds(60));
        AtomicInteger trainings = new AtomicInteger();
        Toy.Training work = (task, progress, cancel) -> {
            trainings.incrementAndGet();
            return new Toy(0.5f, 10).train(task, progress, cancel);
        };
        try (TestSites sites = new TestSites(dir, config,
                TestSites.PATIENCE.withGrace(Duration.ofSeconds(20)));
                TcpProxy proxy = new TcpProxy(sites.server.port(), sites.threads)) {
            Weights expected = coordinate(config, new LocalSites(Map.of("alpha", work), Runnable::run),
                    "local");
            proxy.cutOnceAfter(350_000);
            var _ = sites.join(sites.invite("wss://localhost:" + proxy.port()), sites.profile("alpha"), work);
            assertThat(coordinate(config, sites.server, "sockets")).isEqualTo(expected);
            assertThat(proxy.connections()).isEqualTo(2);
            assertThat(trainings).hasValue(2);
            // Both connections together carry the update once, and the frame that was cut twice.
            assertThat(sites.server.traffic().getOrDefault("alpha", TrafficByKind.NONE).total().up())
                    .isBetween(400_000L,
                            400_000L + Wire.FRAME + 10_000);
        }
    }

    /// Updates of 1.6 MB go through files, which are gone when the run is over.
    @Test
    void largeUpdatesAreSpooledAndMakeTheSameModel() throws Exception {
        for (String compression : List.of("none", "int8")) {
            RunConfig config = config(compression);
            Weights large = Weights.of(Map.of("large", Tensor.of(noise(400_000), 400, 1000)));
            Weights local = new Coordinator(config,
                    new LocalSites(works(), Runnable::run, config.compression(),
                            site -> new RunFolder(dir.resolve(compression + "-" + site))),
                    GlobalEvaluation.NONE,
                    new RunFolder(dir.resolve("local-" + compression)), _ -> {}).run(large, new Cancel());
            Path place = dir.resolve(compression);
            try (TestSites sites = new TestSites(place, config)) {
                works().forEach((name, work) -> {
                    var _ = sites.join(name, work);
                });
                assertThat(new Coordinator(config, sites.server, GlobalEvaluation.NONE,
                        new RunFolder(place.resolve("run")), _ -> {}).run(large, new Cancel()))
                        .isEqualTo(local);
            }
            try (Stream<Path> left = Files.list(place.resolve("coordinator/spool"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    private static float[] noise(int count) {
        var random = new Random(9);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
