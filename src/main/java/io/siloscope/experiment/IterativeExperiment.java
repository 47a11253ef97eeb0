package io.siloscope.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import io.siloscope.dataset.ClassScores;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.federate.LocalWork;
import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunFolder;
import io.siloscope.format.AtomicFile;
import io.siloscope.format.Json;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.learn.Predictor;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Seed;
import io.siloscope.math.Shuffle;
import io.siloscope.math.Weights;
import io.siloscope.query.Candidates;
import io.siloscope.query.Entropy;
import io.siloscope.query.TopRanked;

/// Runs an iterative plan with one seed. Each labelling round is a federated run in a folder of its own, so that what broke
/// off goes on where it stopped.
///
/// @param folder gets `summary.json` and a folder a labelling round
/// @param trainers runs the silos' training, one at a time
public record IterativeExperiment(IterativePlan plan, SiloData data, long seed, Path folder,
        Executor trainers) {

    private static final Duration PATIENCE = Duration.ofDays(7);

    /// What came of one labelling round.
    ///
    /// @param labels that people have given up to now
    /// @param rounds of training up to now
    /// @param megabytes on the wire up to now, both ways
    public record Outcome(int labellingRound, int labels, int rounds, double accuracy,
            double balancedAccuracy,
            double megabytes) {}

    /// Runs what is left to run; progress counts federated rounds.
    public List<Outcome> run(Progress progress, Cancel cancel) throws InterruptedException {
        var root = new Seed(seed);
        ExperimentPlan base = plan.base();
        List<int[]> parts = base.partitioner().split(data.train().truth(), base.silos(),
                root.split("partition"));
        int each = (int) (plan.share() * data.train().size()) / base.silos();
        List<int[]> known = new ArrayList<>(parts.stream().map(_ -> new int[0]).toList());
        TestImages test = TestImages.of(base, data);
        List<Outcome> outcomes = new ArrayList<>();
        double bytes = 0;
        for (int labelling = 1; labelling <= plan.labellingRounds(); labelling++) {
            ask(labelling, parts, known, each, root.split("ask").split(labelling));
            int before = (labelling - 1) * base.rounds();
            List<RoundRecord> records = train(labelling, known, test, root.split("run").split(labelling),
                    round -> progress.at(before + (long) round,
                            (long) plan.labellingRounds() * base.rounds()),
                    cancel);
            bytes += records.stream().mapToLong(row -> row.bytesDown() + row.bytesUp()).sum();
            RoundRecord last = records.getLast();
            outcomes.add(new Outcome(labelling, known.stream().mapToInt(rows -> rows.length).sum(),
                    labelling * base.rounds(), last.accuracy(), last.balancedAccuracy(), bytes / 1e6));
        }
        write(outcomes);
        return outcomes;
    }

    private Path folder(int labelling) {
        return folder.resolve("labelling-" + labelling);
    }

    /// Adds the rows that each silo labels in this round.
    private void ask(int labelling, List<int[]> parts, List<int[]> known, int each, Seed random) {
        for (int silo = 0; silo < parts.size(); silo++) {
            int[] labelled = known.get(silo);
            int[] open = Arrays.stream(parts.get(silo))
                    .filter(row -> Arrays.stream(labelled).noneMatch(other -> other == row)).toArray();
            int count = Math.min(each, open.length);
            int[] chosen = labelling == 1 || plan.query() == IterativePlan.Query.RANDOM
                    ? Arrays.copyOf(Shuffle.permutation(open.length, random.split(silo)), count)
                    : uncertain(open, count, new RunFolder(folder(labelling - 1)).model());
            known.set(silo,
                    IntStream.concat(Arrays.stream(labelled), Arrays.stream(chosen).map(i -> open[i]))
                            .sorted()
                            .toArray());
        }
    }

    private int[] uncertain(int[] open, int count, Weights global) {
        if (count == 0) {
            return new int[0];
        }
        FloatMatrix probabilities = new Predictor(plan.base().recipe(), global).probabilities(
                data.train().examples(plan.base().recipe().input(), open), Progress.NONE, new Cancel());
        int classes = probabilities.columns();
        double[] values = new double[open.length * classes];
        for (int i = 0; i < values.length; i++) {
            values[i] = probabilities.at(i / classes, i % classes);
        }
        var scores = new ClassScores(ClassScores.Kind.PROBABILITY, classes,
                IntStream.range(0, classes).toArray(), values);
        return new TopRanked().select(Candidates.of(scores, new Entropy()), count);
    }

    private List<RoundRecord> train(int labelling, List<int[]> known, TestImages test, Seed run,
            IntConsumer rounds, Cancel cancel) throws InterruptedException {
        ExperimentPlan base = plan.base();
        Map<String, LocalWork> sites = new TreeMap<>();
        for (int silo = 0; silo < known.size(); silo++) {
            int[] rows = known.get(silo);
            if (rows.length > 0) {
                sites.put("silo-%03d".formatted(silo + 1),
                        new FrozenSite(TrainingSet.of(data.train().examples(base.recipe().input(), rows),
                                Arrays.stream(rows).map(row -> data.train().truth()[row]).toArray())));
            }
        }
        var config = new RunConfig("experiment", "labelling-" + labelling, data.classes(), "", base.recipe(),
                base.strategy(), base.rounds(), sites.size(), sites.size(), PATIENCE, PATIENCE, run,
                base.compression(), 1, 0, false);
        return new LocalRun(config, sites, (round, weights, stop) -> {
            rounds.accept(round);
            return test.evaluate(round, weights, stop);
        }, folder(labelling), trainers).run(cancel);
    }

    private void write(List<Outcome> outcomes) {
        Path file = folder.resolve("summary.json");
        try {
            AtomicFile.write(file, (Json.pretty(outcomes) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ExperimentException(file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
