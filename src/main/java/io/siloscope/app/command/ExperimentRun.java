package io.siloscope.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

import io.siloscope.app.experiment.ExperimentCurves;
import io.siloscope.app.terminal.ProgressBar;
import io.siloscope.app.terminal.Terminal;
import io.siloscope.experiment.DryRun;
import io.siloscope.experiment.Experiment;
import io.siloscope.experiment.ExperimentPlan;
import io.siloscope.experiment.SiloData;
import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Lane;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `siloscope experiment run --silo DIR --out DIR [--preset P] …`
@Command(name = "run", mixinStandardHelpOptions = true, description = "Run one labelling method and one federated recipe for several seeds. A run that broke off goes on where it stopped.")
final class ExperimentRun implements Callable<Integer> {

    @Mixin
    private DataOptions source = new DataOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Gets config.json, summary.json, curves and a folder a seed.")
    private Path out = Path.of("");

    @Option(names = "--seeds", defaultValue = "3", description = "Repetitions with other seeds (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--config", paramLabel = "CONFIG.json", description = "Repeat the experiment of this file, whatever the other options say.")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--dry-run", description = "Say how long it takes and what goes over the wire, and stop.")
    private boolean dryRun;

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Mixin
    private SharedOptions shared = new SharedOptions();

    private final Terminal terminal;

    ExperimentRun(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        SiloData data = source.data();
        Optional<Experiment.Config> earlier = config.isPresent()
                ? Optional.of(Experiment.Config.read(config.get(), data))
                : Optional.empty();
        ExperimentPlan plan = earlier.isPresent() ? earlier.get().plan() : options.plan(data);
        try (Jobs jobs = Jobs.start()) {
            if (dryRun) {
                DryRun estimate = ProgressBar.await(terminal, jobs.submit(Lane.TRAIN, "Estimate",
                        (_, cancel) -> DryRun.of(plan, data, seeds, cancel)));
                shared.print(terminal, estimate, "About %.0f minutes and %.1f MB on the wire, over %d seeds.",
                        estimate.minutes(), estimate.megabytes(), seeds);
                return 0;
            }
            List<Long> each = earlier.map(Experiment.Config::seeds)
                    .orElseGet(() -> LongStream.range(0, seeds).boxed().toList());
            var experiment = new Experiment(plan, data, each, out.toAbsolutePath().normalize(),
                    jobs.executor(Lane.TRAIN));
            Experiment.Result result = ProgressBar.await(terminal,
                    jobs.submit(Lane.NETWORK, "Run " + plan.name(), experiment::run));
            ExperimentCurves.draw(experiment);
            shared.print(terminal, result,
                    "%s, %d silos, %d rounds, %s on %s labels: test accuracy %s, balanced %s; labels %s right; %.1f MB a run",
                    result.name(), plan.silos(), plan.rounds(), plan.recipe().model().label(), plan.trainOn(),
                    result.accuracy().percent(), result.balancedAccuracy().percent(),
                    result.labelAccuracy().percent(),
                    result.megabytes());
        }
        return 0;
    }
}
