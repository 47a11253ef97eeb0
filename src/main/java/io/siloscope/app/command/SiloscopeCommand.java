package io.siloscope.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.siloscope.jobs.Jobs;
import io.siloscope.ui.Desktop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `siloscope` alone opens the desktop.
@Command(name = "siloscope", mixinStandardHelpOptions = true, version = "Siloscope 0.1.0", description = "Federated active learning on images that never leave their silo. Without a command: the desktop.", footer = "Research use only, not for diagnosis.", subcommands = {
    SiloCommand.class, CoordinatorCommand.class, SitesCommand.class, PauseCommand.class, JoinCommand.class,
    LedgerCommand.class,
    EncodersCommand.class, ModelCommand.class, ExperimentCommand.class, BenchCommand.class, DemoCommand.class,
    DoctorCommand.class})
public final class SiloscopeCommand implements Callable<Integer> {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show where trouble came from.")
    private boolean verbose;

    @Option(names = "--open", paramLabel = "DIR", description = "A silo to open in the desktop.")
    private Optional<Path> silo = Optional.empty();

    /// True when trouble is to be explained with a stack trace.
    public boolean verbose() {
        return verbose;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Desktop.hasDisplay()) {
            throw new IllegalArgumentException(
                    "There is no display to open the desktop on. Every screen has a command: see siloscope --help.");
        }
        try (Jobs jobs = Jobs.start()) {
            Desktop.launch(jobs, silo);
        }
        return 0;
    }
}
