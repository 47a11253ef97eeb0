package io.siloscope.app.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.dataset.Split;
import io.siloscope.workbench.ImportReport;
import io.siloscope.workbench.ImportRequest;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `siloscope silo import DIR --from PATH [--labels CSV] [--columns …] [--split …] [--layout …]`
@Command(name = "import", mixinStandardHelpOptions = true, description = "Import images: a folder, a zip or tar archive, a MedMNIST .npz file or a CIFAR batch.")
final class SiloImport extends SiloCall {

    @Option(names = "--from", required = true, paramLabel = "PATH", description = "The folder, archive or file to import.")
    private Path from = Path.of("");

    @Option(names = "--labels", paramLabel = "CSV", description = "A table image,class[,split][,group].")
    private Optional<Path> labels = Optional.empty();

    @Option(names = "--columns", split = ",", paramLabel = "MEANING=COLUMN", description = "Which column of the table is the image, class, split or group, where the names do not tell; for example image=isic_id,class=dx,group=lesion_id.")
    private Map<String, String> columns = Map.of();

    @Option(names = "--split", paramLabel = "train|val|test", converter = SplitConverter.class, description = "The part that images play for which nothing else names one (default: train).")
    private Optional<Split> split = Optional.empty();

    @Option(names = "--layout", defaultValue = "auto", paramLabel = "auto|flat|class-folders|csv", description = "How the folder says what its images are (default: ${DEFAULT-VALUE}).")
    private String layout = "auto";

    @Option(names = "--dicom-group", paramLabel = "ATTRIBUTE", description = "The DICOM attribute that says which images belong together, such as PatientID or 0010,0020. Only a salted digest of it is kept, and a group never straddles two splits; without this option nothing about a patient is read.")
    private Optional<String> groupTag = Optional.empty();

    SiloImport(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) throws InterruptedException {
        ImportReport report = await(silo.intake()
                .importImages(new ImportRequest(from.toAbsolutePath().normalize(), labels, columns, layout,
                        split, groupTag)));
        if (!report.columns().isEmpty()) {
            terminal().note("The table was read with %s", report.columns());
        }
        report.refused()
                .forEach(refused -> terminal().note("left out: %s: %s", refused.name(), refused.reason()));
        if (report.moved() > 0) {
            terminal().note("%d images play the part of their group, so that no group straddles two splits",
                    report.moved());
        }
        report.conflicts().forEach(places -> terminal().note("one image, no known class: %s", places));
        if (report.added() + report.known() + report.refused().size() == 0) {
            terminal().note("There are no images in %s; name a folder, an archive or a file that holds some",
                    from);
        }
        print(report, "Imported %d images, %d were there already, %d were left out.", report.added(),
                report.known(),
                report.refused().size());
    }
}
