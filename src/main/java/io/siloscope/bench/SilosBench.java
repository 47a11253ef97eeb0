package io.siloscope.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Schedule;
import io.siloscope.dataset.Sgd;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.experiment.FrozenSite;
import io.siloscope.experiment.LocalRun;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.LocalWork;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.Strategy;
import io.siloscope.federate.compress.Compression;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Seed;

/// One round of training in one process: the same number of steps by one silo and by several, which share the processors.
///
/// @param silos how many share the steps
/// @param steps of all silos together
/// @param executor runs the silos' training
public record SilosBench(int silos, int steps, Executor executor) {

    private static final int SIDE = 32;
    private static final int CLASSES = 10;
    private static final int BATCH = 64;
    private static final Duration PATIENCE = Duration.ofHours(1);

    /// Measures both, the run's files included.
    ///
    /// @param folder for the runs; nothing is left there
    public List<BenchRow> run(Path folder, int warmUp, int runs) {
        List<BenchRow> rows = new ArrayList<>();
        for (int count : new int[]{1, silos}) {
            TrainingSet set = TrainBench.set(SIDE, steps * BATCH / count);
            String size = "CNN-4, %d steps of batch %d, %d silo(s)".formatted(steps, BATCH, count);
            rows.add(BenchRow.of("a round", size, Measure.of(warmUp, runs, () -> round(count, set, folder)),
                    (long) steps * BATCH, "images"));
        }
        return rows;
    }

    private void round(int count, TrainingSet set, Path folder) {
        Recipe recipe = Recipe.of(ModelKind.CNN4, CLASSES, Input.Image.rgb(SIDE),
                new Effort.Steps(steps / count),
                BATCH, new Sgd(0.01, 0.9, 1e-4), new Schedule.Constant(), Augmentation.NONE);
        var sites = new TreeMap<String, LocalWork>();
        IntStream.range(0, count).forEach(i -> sites.put("silo-" + i, new FrozenSite(set)));
        LabelSet classes = new LabelSet(
                IntStream.range(0, CLASSES).mapToObj(i -> "class " + i).toList());
        var config = new RunConfig("bench", "round", classes, "", recipe, Strategy.FEDAVG, 1, count, count,
                PATIENCE, PATIENCE, new Seed(1), new Compression.None(), 1, 0, false);
        try (Scratch scratch = Scratch.in(folder)) {
            new LocalRun(config, sites, GlobalEvaluation.NONE, scratch.folder(), executor).run(new Cancel());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot measure in " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
