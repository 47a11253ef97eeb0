package io.siloscope.app.command;

import java.nio.file.Path;
import java.util.List;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.dataset.LabelSet;
import io.siloscope.jobs.Jobs;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `siloscope silo create DIR --classes a,b,c`
@Command(name = "create", mixinStandardHelpOptions = true, description = "Make a new silo.")
final class SiloCreate extends SiloCall {

    @Option(names = "--classes", required = true, split = ",", paramLabel = "NAME", description = "The class names, in order; every site of a federation must have the same.")
    private List<String> classes = List.of();

    SiloCreate(Terminal terminal) {
        super(terminal);
    }

    @Override
    Workbench open(Path folder, Jobs jobs) {
        return Workbench.create(folder, new LabelSet(classes.stream().map(String::strip).toList()), jobs);
    }

    @Override
    void run(Workbench silo) {
        print(silo.classes(), "Made the silo %s with the classes %s.", silo.folder(),
                String.join(", ", silo.classes().names()));
    }
}
