package io.siloscope.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.federate.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `siloscope pause on|off --dir DIR [--run NAME]`
@Command(name = "pause", mixinStandardHelpOptions = true, description = "Pause a run that this machine coordinates, after its open round, or let it go on.")
final class PauseCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "on|off", description = "Pause, or go on.")
    private String pause = "";

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "The coordinator's folder.")
    private Path folder = Path.of("");

    @Option(names = "--run", defaultValue = "run", paramLabel = "NAME", description = "The run's name (default: ${DEFAULT-VALUE}).")
    private String run = "run";

    @Mixin
    private SharedOptions shared = new SharedOptions();

    private final Terminal terminal;

    PauseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path place = folder.resolve("runs").resolve(run);
        if (!Files.isDirectory(place)) {
            throw new IllegalArgumentException("There is no run " + run + " in " + folder + ".");
        }
        boolean on = OnOff.parse(pause);
        new RunFolder(place).pause().set(on);
        shared.print(terminal, on, on ? "%s pauses after its open round." : "%s goes on.", run);
        return 0;
    }
}
