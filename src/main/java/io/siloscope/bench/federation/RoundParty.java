package io.siloscope.bench.federation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Schedule;
import io.siloscope.dataset.Sgd;
import io.siloscope.federate.Coordinator;
import io.siloscope.federate.Evaluation;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.LocalWork;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunEvent;
import io.siloscope.federate.RunFolder;
import io.siloscope.federate.Strategy;
import io.siloscope.federate.Task;
import io.siloscope.federate.Update;
import io.siloscope.federate.compress.Compression;
import io.siloscope.federate.wire.Federation;
import io.siloscope.federate.wire.Invite;
import io.siloscope.federate.wire.Listen;
import io.siloscope.federate.wire.Patience;
import io.siloscope.federate.wire.Proxy;
import io.siloscope.federate.wire.Site;
import io.siloscope.federate.wire.SiteProfile;
import io.siloscope.federate.wire.SiteServer;
import io.siloscope.format.Json;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.jobs.Threads;
import io.siloscope.math.Seed;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;

/// A coordinator or a site as a program of its own, in rounds without training: each site returns what it got plus a constant.
///
/// `FOLDER coordinator SITES ROUNDS TENSORS VALUES COMPRESSION PARTICIPATION`, `FOLDER site NAME INVITE`, or
/// `FOLDER crowd COUNT INVITES` for many sites in one process.
public final class RoundParty {

    private static final LabelSet CLASSES = LabelSet.of("a", "b");
    private static final Duration LONG = Duration.ofMinutes(10);

    private RoundParty() {}

    /// What the coordinator's process took for a whole run.
    ///
    /// @param joinSeconds from the first site that was let in to the last
    /// @param idleKilobytes its resident memory before the first site joined
    /// @param peakKilobytes at most
    public record Usage(double joinSeconds, double cpuSeconds, long idleKilobytes, long peakKilobytes) {}

    /// Runs one party to the end of the run.
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        var signals = new Signals(folder.resolve("signals"));
        try (ExecutorService threads = Threads.virtual("party-")) {
            switch (args[1]) {
                case "coordinator" -> coordinate(folder, args, signals, threads);
                case "crowd" -> crowd(folder, Integer.parseInt(args[2]), Path.of(args[3]), threads);
                default -> join(folder, args[2], Path.of(args[3]), threads);
            }
        }
        signals.give("done", "");
    }

    private static void coordinate(Path folder, String[] args, Signals signals, ExecutorService threads)
            throws IOException, InterruptedException {
        int sites = Integer.parseInt(args[2]);
        double participation = Double.parseDouble(args[7]);
        var joins = new ConcurrentLinkedQueue<Long>();
        Recipe recipe = Recipe.of(ModelKind.LINEAR, CLASSES.size(), new Input.Embedding("bench", 4),
                new Effort.Epochs(1), 8, new Sgd(0.1, 0.9, 0), new Schedule.Constant(), Augmentation.NONE);
        var config = new RunConfig("bench", "run", CLASSES, "", recipe, Strategy.FEDAVG,
                Integer.parseInt(args[3]), sites,
                (int) Math.ceil(participation * sites), LONG, LONG, new Seed(1), Compression.parse(args[6]),
                participation, 0, false);
        Federation federation = Federation.at(folder.resolve("federation"), config.federation());
        try (var server = new SiteServer(config, federation, Listen.tls(0), Patience.DEFAULT, threads,
                event -> {
                    if (event instanceof RunEvent.SiteJoined) {
                        joins.add(System.nanoTime());
                    }
                })) {
            for (int site = 0; site < sites; site++) {
                federation.invite("wss://localhost:" + server.port(), Duration.ofHours(1))
                        .write(folder.resolve("invites").resolve("site-" + site));
            }
            long idle = memory("VmRSS:");
            signals.give("port", Integer.toString(server.port()));
            new Coordinator(config, server, GlobalEvaluation.NONE, new RunFolder(folder.resolve("run")),
                    _ -> {})
                    .run(weights(Integer.parseInt(args[4]), Integer.parseInt(args[5])), new Cancel());
            double cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos()
                    / 1e9;
            signals.give("usage", Json.write(new Usage(
                    (Collections.max(joins) - Collections.min(joins)) / 1e9, cpu, idle, memory("VmHWM:"))));
        }
    }

    /// A line of Linux's account of this process, in kilobytes; 0 elsewhere.
    private static long memory(String line) throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status) ? 0
                : Files.readAllLines(status).stream().filter(text -> text.startsWith(line))
                        .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", ""))).findFirst().orElse(0);
    }

    private static Weights weights(int tensors, int values) {
        var random = new Random(1);
        Map<String, Tensor> all = new LinkedHashMap<>();
        for (int i = 0; i < tensors; i++) {
            float[] numbers = new float[values / tensors];
            for (int j = 0; j < numbers.length; j++) {
                numbers[j] = random.nextFloat(-1, 1);
            }
            all.put("tensor-" + i, Tensor.of(numbers, numbers.length));
        }
        return Weights.of(all);
    }

    private static void join(Path folder, String name, Path invite, ExecutorService threads)
            throws InterruptedException {
        LocalWork work = new LocalWork() {
            @Override
            public Update train(Task.Train task, Progress progress, Cancel cancel) {
                return task.answer(plus(task.weights(), 0.001f), 10, 1, 0.5, Map.of());
            }

            @Override
            public Evaluation evaluate(Task.Evaluate task, Cancel cancel) {
                return task.answer(List.of(0, 0), List.of(0, 0), 0);
            }
        };
        var profile = new SiteProfile(name, CLASSES, "", folder.resolve("site.key"), folder, LONG,
                new Proxy.None());
        new Site(Invite.read(invite), profile, work, threads, threads, Patience.DEFAULT, _ -> {})
                .join(new Cancel());
    }

    private static void crowd(Path folder, int count, Path invites, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        List<Future<?>> sites = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "site-" + i;
            sites.add(threads.submit(() -> {
                join(folder.resolve(name), name, invites.resolve(name), threads);
                return name;
            }));
        }
        for (Future<?> site : sites) {
            site.get();
        }
    }

    private static Weights plus(Weights weights, float constant) {
        Map<String, Tensor> sums = new LinkedHashMap<>();
        weights.tensors().forEach((name, tensor) -> {
            float[] values = tensor.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] += constant;
            }
            sums.put(name, Tensor.of(values, tensor.shape()));
        });
        return Weights.of(sums);
    }
}
