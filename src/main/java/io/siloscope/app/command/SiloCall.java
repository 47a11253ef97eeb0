package io.siloscope.app.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.siloscope.app.terminal.ProgressBar;
import io.siloscope.app.terminal.Terminal;
import io.siloscope.jobs.Job;
import io.siloscope.jobs.Jobs;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What all commands on one silo share: its folder, `--json`, `--verbose`, and opening and closing it.
abstract class SiloCall implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", description = "The silo's folder.")
    private Path folder = Path.of("");

    @Mixin
    private SharedOptions shared = new SharedOptions();

    private final Terminal terminal;

    SiloCall(Terminal terminal) {
        this.terminal = terminal;
    }

    /// The command's own work on the open silo.
    abstract void run(Workbench silo) throws Exception;

    Workbench open(Path folder, Jobs jobs) {
        return Workbench.open(folder, jobs);
    }

    @Override
    public final Integer call() throws Exception {
        try (Jobs jobs = Jobs.start(); Workbench silo = open(folder.toAbsolutePath().normalize(), jobs)) {
            silo.warnings().forEach(warning -> terminal.note("%s", warning));
            run(silo);
        }
        return 0;
    }

    final Terminal terminal() {
        return terminal;
    }

    /// Waits for a job with a progress bar.
    final <T> T await(Job<T> job) throws InterruptedException {
        return ProgressBar.await(terminal, job);
    }

    /// Prints the result as JSON where that was asked for, else as a sentence.
    final void print(Object result, String sentence, Object... values) {
        shared.print(terminal, result, sentence, values);
    }
}
