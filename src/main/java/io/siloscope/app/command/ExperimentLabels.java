package io.siloscope.app.command;

import java.util.List;
import java.util.concurrent.Callable;

import io.siloscope.app.terminal.ProgressBar;
import io.siloscope.app.terminal.Terminal;
import io.siloscope.experiment.LabelStudy;
import io.siloscope.experiment.SiloData;
import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Lane;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `siloscope experiment labels --silo DIR [--budgets 0.01,0.05,0.2] [--seeds 5] [--seed-share 0.01] [--images N]`
@Command(name = "labels", mixinStandardHelpOptions = true, description = "How right labels become, by method and budget: FAST, random questions, the commonest class, and fast-plus.")
final class ExperimentLabels implements Callable<Integer> {

    @Mixin
    private DataOptions source = new DataOptions();

    @Option(names = "--budgets", split = ",", defaultValue = "0.01,0.05,0.2", paramLabel = "SHARE", description = "Shares of the unlabelled images that may be asked for (default: ${DEFAULT-VALUE}).")
    private List<Double> budgets = List.of();

    @Option(names = "--seeds", defaultValue = "5", description = "Repetitions with other seeds (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--seed-share", defaultValue = "0.01", paramLabel = "SHARE", description = "The share of images labelled at first, alike for all classes (default: ${DEFAULT-VALUE}).")
    private double seedShare;

    @Option(names = "--ablation", description = "Compare the steps from FAST to fast-plus, one by one.")
    private boolean ablation;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    private final Terminal terminal;

    ExperimentLabels(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        SiloData data = source.data();
        try (Jobs jobs = Jobs.start()) {
            List<LabelStudy.Row> rows = ProgressBar.await(terminal, jobs.submit(Lane.INFER, "Label",
                    (progress, cancel) -> new LabelStudy(
                            ablation ? LabelStudy.ablation(seedShare) : LabelStudy.comparison(seedShare),
                            budgets, seeds)
                            .run(data, progress, cancel)));
            if (shared.json()) {
                terminal.json(rows);
                return 0;
            }
            terminal.line("%d images, %d seeds of randomness", data.train().size(), seeds);
            terminal.line("%-28s %8s %8s  %-18s %-18s", "method", "budget", "labels", "label accuracy",
                    "balanced");
            rows.forEach(
                    row -> terminal.line("%-28s %7.1f%% %8d  %-18s %-18s", row.method(), 100 * row.budget(),
                            row.labels(), row.accuracy().percent(), row.balanced().percent()));
        }
        return 0;
    }
}
