package io.siloscope.app.command;

import java.nio.file.Path;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `siloscope silo export DIR --format csv|jsonl --out F`
@Command(name = "export", mixinStandardHelpOptions = true, description = "Write the current label of every image that has one, with its provenance.")
final class SiloExport extends SiloCall {

    /// The formats that there are.
    enum Format {
        CSV, JSONL
    }

    @Option(names = "--format", defaultValue = "CSV", paramLabel = "csv|jsonl", description = "The format (default: csv).")
    private Format format = Format.CSV;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    SiloExport(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) throws Exception {
        int labels = switch (format) {
            case CSV -> silo.tables().exportLabels(out);
            case JSONL -> silo.tables().exportLabelLines(out);
        };
        print(labels, "Wrote %d labels to %s.", labels, out);
    }
}
