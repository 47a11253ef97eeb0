package io.siloscope.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import io.siloscope.app.terminal.ProgressBar;
import io.siloscope.app.terminal.Terminal;
import io.siloscope.experiment.IterativeExperiment;
import io.siloscope.experiment.IterativePlan;
import io.siloscope.experiment.SiloData;
import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Lane;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `siloscope experiment iterative --silo DIR --out DIR --query random|entropy --labelling-rounds 4`
@Command(name = "iterative", mixinStandardHelpOptions = true, description = "Run iterative federated active learning, which FAST is compared with: label, train together, ask again.")
final class ExperimentIterative implements Callable<Integer> {

    @Mixin
    private DataOptions source = new DataOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Gets summary.json and a folder a labelling round; what broke off goes on.")
    private Path out = Path.of("");

    @Option(names = "--query", defaultValue = "ENTROPY", paramLabel = "random|entropy", description = "What is asked for (default: entropy).")
    private IterativePlan.Query query = IterativePlan.Query.ENTROPY;

    @Option(names = "--labelling-rounds", defaultValue = "4", description = "Rounds of labelling (default: ${DEFAULT-VALUE}).")
    private int labellingRounds;

    @Option(names = "--share", defaultValue = "0.05", description = "The share of all images that is asked for in each (default: ${DEFAULT-VALUE}).")
    private double share;

    @Option(names = "--seed", defaultValue = "0", description = "The seed of all randomness (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private PlanOptions options = new PlanOptions();

    @Mixin
    private SharedOptions shared = new SharedOptions();

    private final Terminal terminal;

    ExperimentIterative(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        SiloData data = source.data();
        var plan = new IterativePlan(options.plan(data),
                query,
                labellingRounds, share);
        try (Jobs jobs = Jobs.start()) {
            var experiment = new IterativeExperiment(plan, data, seed, out.toAbsolutePath().normalize(),
                    jobs.executor(Lane.TRAIN));
            List<IterativeExperiment.Outcome> outcomes = ProgressBar.await(terminal,
                    jobs.submit(Lane.NETWORK, "Iterative learning", experiment::run));
            if (shared.json()) {
                terminal.json(outcomes);
                return 0;
            }
            terminal.line("%-10s %8s %8s %-14s %-10s %s", "labelling", "labels", "rounds", "test accuracy",
                    "balanced",
                    "megabytes");
            outcomes.forEach(
                    one -> terminal.line("%-10d %8d %8d %6.2f %%       %6.2f %%   %.1f", one.labellingRound(),
                            one.labels(), one.rounds(), 100 * one.accuracy(), 100 * one.balancedAccuracy(),
                            one.megabytes()));
        }
        return 0;
    }
}
