package io.siloscope.app.command;

import java.nio.file.Path;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `siloscope silo weak DIR [options] --out WEAK.csv`
@Command(name = "weak", mixinStandardHelpOptions = true, description = "Compute weak labels and ranks from the labelled images and write them as a table.")
final class SiloWeak extends SiloCall {

    @Mixin
    private WeakOptions options = new WeakOptions();

    @Option(names = "--out", required = true, paramLabel = "WEAK.csv", description = "The table to write.")
    private Path out = Path.of("");

    SiloWeak(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) throws Exception {
        int images = await(silo.refinement().suggest(options.toOptions()));
        silo.tables().exportSuggestions(out);
        print(images, "Wrote the weak labels of %d images to %s.", images, out);
    }
}
