package io.siloscope.bench.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;

import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Examples;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Schedule;
import io.siloscope.dataset.Sgd;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.experiment.FrozenSite;
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
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.jobs.Threads;
import io.siloscope.learn.InitialWeights;
import io.siloscope.math.Seed;

/// A coordinator or a site as a program of its own, which stops at a moment of round 2 until it is told to go on. Real sockets with TLS, real training of CNN-4 on random images, int8 with error feedback.
///
/// `FOLDER coordinator PORT MOMENT` or `FOLDER site NAME INVITE MOMENT`; the moment may be empty.
public final class KillParty {

    /// Three sites take part.
    static final List<String> SITES = List.of("alpha", "beta", "gamma");

    private static final int ROUND = 2;
    private static final LabelSet CLASSES = LabelSet.of("a", "b", "c");
    private static final Duration LONG = Duration.ofSeconds(150);

    private final Path folder;
    private final Signals signals;
    private final String stop;
    private boolean stopped;

    private KillParty(Path folder, String stop) {
        this.folder = folder;
        this.signals = new Signals(folder.resolve("signals"));
        this.stop = stop;
    }

    /// Runs one party to the end of the run.
    public static void main(String[] args) throws Exception {
        var party = new KillParty(Path.of(args[0]), args[args.length - 1]);
        try (ExecutorService threads = Threads.virtual("party-")) {
            if (args[1].equals("coordinator")) {
                party.coordinate(Integer.parseInt(args[2]), threads);
            } else {
                party.join(args[2], Path.of(args[3]), threads);
            }
            party.signals.give("done", "");
        }
    }

    private static RunConfig config() {
        Recipe recipe = Recipe.of(ModelKind.CNN4, CLASSES.size(), Input.Image.rgb(32), new Effort.Steps(3), 8,
                new Sgd(0.05, 0.9, 1e-4), new Schedule.Constant(), Augmentation.NONE);
        return new RunConfig("matrix", "run", CLASSES, "", recipe, Strategy.FEDAVG, 3, SITES.size(),
                SITES.size(), LONG,
                LONG, new Seed(3), new Compression.Int8(256), 1, 0, true);
    }

    private void coordinate(int port, ExecutorService threads) throws IOException, InterruptedException {
        RunConfig config = config();
        Federation federation = Federation.at(folder.resolve("federation"), config.federation());
        try (var server = new SiteServer(config, federation, Listen.tls(port),
                Patience.DEFAULT.withGrace(LONG), threads,
                _ -> {})) {
            if (!folder.resolve("invites").toFile().exists()) {
                SITES.forEach(
                        site -> federation.invite("wss://localhost:" + server.port(), Duration.ofHours(1))
                                .write(folder.resolve("invites").resolve(site)));
            }
            signals.give("port", Integer.toString(server.port()));
            GlobalEvaluation test = (round, _, _) -> {
                pass(Moment.EVALUATING, round);
                return Optional.empty();
            };
            new Coordinator(config, server, test, new RunFolder(folder.resolve("run")), this::heard)
                    .goOn(InitialWeights.draw(config.recipe(), config.seed().split("initial")), new Cancel());
        }
    }

    private void heard(RunEvent event) {
        switch (event) {
            case RunEvent.RoundStarted started -> pass(Moment.BEFORE_TASK, started.round());
            case RunEvent.Aggregated aggregated -> pass(Moment.BEFORE_COMMIT, aggregated.round());
            case RunEvent.RoundCommitted committed -> pass(Moment.AFTER_COMMIT, committed.record().round());
            case RunEvent.Waiting _,RunEvent.SiteJoined _,RunEvent.SiteReturned _,RunEvent.SiteLost _,RunEvent.SiteRefused _,RunEvent.UpdateReceived _,RunEvent.UpdateMissing _,RunEvent.ModelKept _,RunEvent.WentOn _,RunEvent.Paused _,RunEvent.Finished _,RunEvent.Failed _ -> {
                // No moment of the matrix.
            }
        }
    }

    private void join(String name, Path invite, ExecutorService threads)
            throws InterruptedException {
        var random = new Random(name.hashCode());
        byte[] bytes = new byte[30 * 3 * 32 * 32];
        random.nextBytes(bytes);
        var trained = new FrozenSite(TrainingSet.of(new Examples.Images(30, 3, 32, 32, bytes),
                random.ints(30, 0, CLASSES.size()).toArray()));
        LocalWork work = new LocalWork() {
            @Override
            public Update train(Task.Train task, Progress progress, Cancel cancel) {
                pass(Moment.TRAINING, task.round());
                return trained.train(task, progress, cancel);
            }

            @Override
            public Evaluation evaluate(Task.Evaluate task, Cancel cancel) {
                return trained.evaluate(task, cancel);
            }
        };
        var profile = new SiteProfile(name, CLASSES, "", folder.resolve("site.key"), folder, LONG,
                new Proxy.None());
        try (ExecutorService worker = Threads.one("party-work")) {
            new Site(Invite.read(invite), profile, work, worker, threads, Patience.DEFAULT, _ -> {})
                    .join(new Cancel());
        }
    }

    /// Stops here until it is told to go on, the first time in the round.
    private synchronized void pass(Moment moment, int round) {
        if (round == ROUND && stop.equals(moment.toString()) && !stopped) {
            stopped = true;
            try {
                signals.give("at-" + moment, "");
                signals.await("go-" + moment, LONG, () -> false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
