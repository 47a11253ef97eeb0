package io.siloscope.workbench;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import io.siloscope.format.Csv;
import io.siloscope.format.Folders;
import io.siloscope.ingest.ImageFile;
import io.siloscope.ingest.ImageScan;
import io.siloscope.ingest.image.ImageCopy;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.workbench.ImportReport.Refusal;

/// Copies labelled images into `<split>/<class>/`, without their metadata and under names that tell nothing, beside a
/// table that tells each one's class, name and provenance.
final class LabelFolders {

    private static final String UNSAFE = "[^\\p{L}\\p{N} ._()+-]";

    private final OpenSilo silo;
    private final Progress progress;
    private final Cancel cancel;

    LabelFolders(OpenSilo silo, Progress progress, Cancel cancel) {
        this.silo = silo;
        this.progress = progress;
        this.cancel = cancel;
    }

    ExportReport write(List<LabelledImage> labels, Path out) throws IOException {
        Path target = out.toAbsolutePath();
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Folders.delete(fresh);
        Files.createDirectories(fresh);
        StringWriter table = new StringWriter();
        List<String> header = new ArrayList<>(LabelledImage.COLUMNS);
        header.add("name");
        Csv.writeRow(table, header);
        List<Refusal> refused = new ArrayList<>();
        try {
            for (int i = 0; i < labels.size(); i++) {
                cancel.check();
                write(labels.get(i), fresh, table, refused);
                progress.at(i + 1, labels.size());
            }
            Files.writeString(fresh.resolve(ImageScan.TABLE), table.toString());
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(fresh);
        }
        return new ExportReport(labels.size() - refused.size(), refused);
    }

    private void write(LabelledImage label, Path root, StringWriter table, List<Refusal> refused)
            throws IOException {
        switch (ImageFile.copy(silo.store().images().paths(label.image().id()), label.image().id())) {
            case ImageCopy.Made(byte[] bytes) -> {
                String extension = bytes[0] == (byte) 0xFF ? ".jpg" : ".png";
                String name = label.image().split().label() + "/"
                        + label.className().replaceAll(UNSAFE, "_").strip()
                        + "/" + label.image().id().brief() + extension;
                Path file = root.resolve(name);
                Files.createDirectories(file.resolve("..").normalize());
                Files.write(file, bytes);
                List<String> cells = new ArrayList<>(label.cells(name));
                cells.add(label.image().name());
                Csv.writeRow(table, cells);
            }
            case ImageCopy.Impossible(String reason) ->
                refused.add(new Refusal(label.image().name(), reason));
        }
    }
}
