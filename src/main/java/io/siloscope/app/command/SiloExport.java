package io.siloscope.app.command;

import java.nio.file.Path;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.workbench.ExportReport;
import io.siloscope.workbench.LabelFormat;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `siloscope silo export DIR --format csv|jsonl|folders|npz|coco --out PATH`
@Command(name = "export", mixinStandardHelpOptions = true, description = "Write the current label of every image that has one, with its provenance.")
final class SiloExport extends SiloCall {

    @Option(names = "--format", defaultValue = "CSV", paramLabel = "csv|jsonl|folders|npz|coco", description = "The format (default: csv). folders copies the images into a folder a class, npz writes them as MedMNIST's arrays.")
    private LabelFormat format = LabelFormat.CSV;

    @Option(names = "--size", defaultValue = "28", paramLabel = "PIXELS", description = "The side of the images in npz (default: ${DEFAULT-VALUE}).")
    private int size = 28;

    @Option(names = "--out", required = true, paramLabel = "PATH", description = "The file or folder to write.")
    private Path out = Path.of("");

    SiloExport(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) throws InterruptedException {
        ExportReport report = await(silo.tables().export(format, out, size));
        report.refused()
                .forEach(refused -> terminal().note("left out: %s: %s", refused.name(), refused.reason()));
        print(report, "Wrote %d labels to %s.", report.labels(), out);
    }
}
