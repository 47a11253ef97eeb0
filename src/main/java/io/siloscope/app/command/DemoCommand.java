package io.siloscope.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.siloscope.app.demo.Demo;
import io.siloscope.app.demo.DemoPlan;
import io.siloscope.app.demo.DemoReport;
import io.siloscope.app.terminal.Terminal;
import io.siloscope.jobs.Jobs;
import io.siloscope.ui.Desktop;
import io.siloscope.ui.shell.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `siloscope demo [--out DIR] [--data PATH] [--encoder E] [--sites 3] [--headless]`
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Run the whole loop on sample data: three silos, weak labels, refinement, a federated model.")
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--out", defaultValue = "target/demo", paramLabel = "DIR", description = "Gets the curves, the model and silos/, which is made anew (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("target/demo");

    @Option(names = "--data", paramLabel = "PATH", description = "Images in class folders, or beside a labels.csv (default: the sample data).")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--encoder", defaultValue = "starter", paramLabel = "starter|FILE.onnx", description = "The encoder (default: ${DEFAULT-VALUE}).")
    private String encoder = "starter";

    @Option(names = "--sites", defaultValue = "3", description = "Silos that --data is spread over (default: ${DEFAULT-VALUE}).")
    private int sites;

    @Option(names = "--rounds", defaultValue = "20", description = "Federated rounds (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seed", defaultValue = "1", description = "The seed of all randomness (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--headless", description = "Open no window.")
    private boolean headless;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        DemoPlan plan = new DemoPlan(out.toAbsolutePath().normalize(), data, encoder, sites, rounds, seed);
        try (Jobs jobs = Jobs.start(); Demo demo = new Demo(plan, jobs, terminal)) {
            Optional<Desktop> desktop = headless || !Desktop.hasDisplay() ? Optional.empty()
                    : Optional.of(Desktop.start(jobs));
            DemoReport report = demo
                    .run(host -> desktop.ifPresent(window -> window.show(host, Screen.FEDERATE)));
            shared.print(terminal, report, "%s", report.table());
            terminal.note("Curves, model and silos are in %s", plan.out());
            if (desktop.isPresent()) {
                desktop.get().awaitClose();
            }
        }
        return 0;
    }
}
