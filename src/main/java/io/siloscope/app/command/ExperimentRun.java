package io.siloscope.app.command;

import java.util.concurrent.Callable;

import io.siloscope.app.terminal.Terminal;
import picocli.CommandLine.Command;

@Command(name = "run", mixinStandardHelpOptions = true, description = "x")
final class ExperimentRun implements Callable<Integer> {

    ExperimentRun(Terminal terminal) {
        terminal.note("%s", "");
    }

    @Override
    public Integer call() {
        return 0;
    }
}
