package io.siloscope.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

import io.siloscope.app.experiment.ExperimentCurves;
import io.siloscope.app.terminal.ProgressBar;
import io.siloscope.app.terminal.Terminal;
import io.siloscope.experiment.Experiment;
import io.siloscope.experiment.ExperimentPlan;
import io.siloscope.experiment.Presets;
import io.siloscope.experiment.PublishedTable;
import io.siloscope.experiment.SiloData;
import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Lane;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `siloscope experiment table II --silo DIR --out DIR [--published CIFAR-10]`
@Command(name = "table", mixinStandardHelpOptions = true, description = "Run the rows of a table of the FAST paper, and print ours beside the published figure.")
final class ExperimentTable implements Callable<Integer> {

    private static final int SIDE = 32;

    @Parameters(index = "0", paramLabel = "II|III|V|VI", description = "The table.")
    private String table = "II";

    @Mixin
    private DataOptions source = new DataOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Gets a folder a row; one that broke off goes on.")
    private Path out = Path.of("");

    @Option(names = "--published", defaultValue = "", paramLabel = "DATASET", description = "The data set whose published figures stand beside ours: CIFAR-10, CIFAR-100, PathMNIST, Tiny-ImageNet.")
    private String dataset = "";

    @Option(names = "--seeds", defaultValue = "3", description = "Repetitions with other seeds (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--rounds", defaultValue = "100", description = "Federated rounds (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    private final Terminal terminal;

    ExperimentTable(Terminal terminal) {
        this.terminal = terminal;
    }

    /// A row of the result: ours, and the published figure in per cent where there is one.
    record Line(String row, Experiment.Result ours, OptionalDouble published) {}

    @Override
    public Integer call() throws InterruptedException {
        PublishedTable rows = PublishedTable.of(table);
        SiloData data = source.data();
        List<Line> lines = new ArrayList<>();
        List<Experiment> experiments = new ArrayList<>();
        try (Jobs jobs = Jobs.start()) {
            for (PublishedTable.Row row : rows.rows()) {
                Experiment experiment = experiment(rows, row, data, jobs);
                experiments.add(experiment);
                lines.add(new Line(row.name(), run(experiment, jobs), rows.published(row, dataset)));
            }
            ExperimentCurves.draw(out.toAbsolutePath().normalize(), experiments);
        }
        if (shared.json()) {
            terminal.json(lines);
            return 0;
        }
        terminal.line("%-18s %-18s %-18s %-10s %s", "row", "test accuracy", "balanced", "published",
                "difference");
        lines.forEach(this::print);
        return 0;
    }

    private Experiment experiment(PublishedTable rows, PublishedTable.Row row, SiloData data, Jobs jobs) {
        ExperimentPlan base = Presets
                .of("fast-ablation", rows.model(), Presets.input(rows.model(), data, SIDE),
                        data.classes().size())
                .lasting(rounds);
        Path folder = out.toAbsolutePath().normalize().resolve(row.name().replaceAll("[^a-z0-9+.-]+", "-"));
        return new Experiment(row.change().apply(base), data, LongStream.range(0, seeds).boxed().toList(),
                folder,
                jobs.executor(Lane.TRAIN));
    }

    private Experiment.Result run(Experiment experiment, Jobs jobs) throws InterruptedException {
        Experiment.Result result = ProgressBar.await(terminal,
                jobs.submit(Lane.NETWORK, "Row " + experiment.plan().name(), experiment::run));
        ExperimentCurves.draw(experiment);
        return result;
    }

    private void print(Line line) {
        Experiment.Result ours = line.ours();
        String published = line.published().isPresent() ? "%.2f %%".formatted(line.published().getAsDouble())
                : "—";
        String difference = line.published().isPresent()
                ? "%+.2f".formatted(100 * ours.accuracy().mean() - line.published().getAsDouble())
                : "";
        terminal.line("%-18s %-18s %-18s %-10s %s", line.row(), ours.accuracy().percent(),
                ours.balancedAccuracy().percent(), published, difference);
    }
}
