package io.siloscope.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

import io.siloscope.dataset.TrainingSet;
import io.siloscope.federate.LocalWork;
import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunConfig;
import io.siloscope.format.AtomicFile;
import io.siloscope.format.Json;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.Seed;

/// Runs a plan for several seeds, each through the coordinator and the sites of a real federation, in a folder of its own:
/// one that broke off goes on where it stopped, with the same result.
///
/// @param folder gets `config.json`, `summary.json` and a folder a seed
/// @param trainers runs the silos' training, one at a time
public record Experiment(ExperimentPlan plan, SiloData data, List<Long> seeds, Path folder,
        Executor trainers) {

    private static final Duration PATIENCE = Duration.ofDays(7);

    public Experiment {
        seeds = List.copyOf(seeds);
    }

    /// What `config.json` holds: all that is needed to do it again.
    ///
    /// @param trainDigest digest of the training images and their classes, and so `testDigest`
    public record Config(ExperimentPlan plan, List<Long> seeds, List<String> classes, String encoder,
            String trainDigest,
            String testDigest) {

        /// The configuration in a file, for data that must be the same.
        ///
        /// @throws ExperimentException when it is of other data
        public static Config read(Path file, SiloData data) throws IOException {
            Config config = Json.read(file, Config.class);
            if (!config.trainDigest.equals(data.train().digest())
                    || !config.testDigest.equals(data.test().digest())
                    || !config.encoder.equals(data.encoder())) {
                throw new ExperimentException(
                        file + " is of other images or another encoder than this silo has.");
            }
            return config;
        }
    }

    /// What came of one seed.
    ///
    /// @param given labels that people gave, seeds among them
    /// @param labelAccuracy of all labels of all training images
    /// @param megabytes on the wire, both ways
    public record Outcome(long seed, int given, double labelAccuracy, double accuracy,
            double balancedAccuracy,
            double megabytes, double seconds) {}

    /// The figures over all seeds.
    public record Result(String name, Summary labelAccuracy, Summary accuracy, Summary balancedAccuracy,
            double megabytes,
            List<Outcome> outcomes) {}

    /// Runs what is left to run; progress counts rounds.
    ///
    /// @throws ExperimentException when the folder holds another experiment
    public Result run(Progress progress, Cancel cancel) throws InterruptedException {
        begin();
        TestImages test = TestImages.of(plan, data);
        List<Outcome> outcomes = new ArrayList<>();
        for (long seed : seeds) {
            int before = outcomes.size() * plan.rounds();
            outcomes.add(
                    run(seed, test, round -> progress.at(before + round, (long) seeds.size() * plan.rounds()),
                            cancel));
        }
        Result result = new Result(plan.name(), Summary.of(figures(outcomes, Outcome::labelAccuracy)),
                Summary.of(figures(outcomes, Outcome::accuracy)),
                Summary.of(figures(outcomes, Outcome::balancedAccuracy)),
                Arrays.stream(figures(outcomes, Outcome::megabytes)).average().orElse(0), outcomes);
        write("summary.json", Json.pretty(result));
        return result;
    }

    private static double[] figures(List<Outcome> outcomes,
            ToDoubleFunction<Outcome> figure) {
        return outcomes.stream().mapToDouble(figure).toArray();
    }

    private void begin() {
        var config = new Config(plan, seeds, data.classes().names(), data.encoder(), data.train().digest(),
                data.test().digest());
        Path file = folder.resolve("config.json");
        try {
            if (Files.exists(file) && !Json.read(file, Config.class).equals(config)) {
                throw new ExperimentException(
                        folder + " holds another experiment. Nothing was changed; name another folder.");
            }
        } catch (IOException e) {
            throw new ExperimentException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
        write("config.json", Json.pretty(config));
    }

    private void write(String name, String text) {
        try {
            AtomicFile.write(folder.resolve(name),
                    (text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ExperimentException(
                    folder.resolve(name) + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    /// The folder of one seed.
    public Path folder(long seed) {
        return folder.resolve("seed-" + seed);
    }

    private Outcome run(long seed, TestImages test, IntConsumer rounds, Cancel cancel)
            throws InterruptedException {
        var root = new Seed(seed);
        SiloLabels labels = SiloLabels.of(plan, data, root);
        Map<String, LocalWork> sites = new TreeMap<>();
        for (int[] rows : labels.seen()) {
            sites.put("silo-%03d".formatted(sites.size() + 1), new FrozenSite(TrainingSet.of(
                    data.train().examples(plan.recipe().input(), rows),
                    Arrays.stream(rows).map(row -> labels.labels()[row]).toArray())));
        }
        var config = new RunConfig("experiment", "seed-" + seed, data.classes(), "", plan.recipe(),
                plan.strategy(),
                plan.rounds(), sites.size(), sites.size(), PATIENCE, PATIENCE, root.split("run"),
                plan.compression(), 1, 0,
                false);
        List<RoundRecord> records = new LocalRun(config, sites, (round, weights, stop) -> {
            rounds.accept(round);
            return test.evaluate(round, weights, stop);
        }, folder(seed), trainers).run(cancel);
        RoundRecord last = records.getLast();
        return new Outcome(seed, labels.given(), labels.labelAccuracy(), last.accuracy(),
                last.balancedAccuracy(),
                records.stream().mapToLong(row -> row.bytesDown() + row.bytesUp()).sum() / 1e6,
                records.stream().mapToDouble(RoundRecord::seconds).sum());
    }
}
