package io.siloscope.workbench;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.format.AtomicFile;
import io.siloscope.format.Csv;
import io.siloscope.format.Json;
import io.siloscope.format.JsonLines;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;

/// Writes the current labels with their provenance. A file is whole or is not there; so is a folder.
final class LabelExport {

    private final OpenSilo silo;
    private final Progress progress;
    private final Cancel cancel;

    LabelExport(OpenSilo silo, Progress progress, Cancel cancel) {
        this.silo = silo;
        this.progress = progress;
        this.cancel = cancel;
    }

    /// @param side of the images in arrays, in pixels
    ExportReport run(LabelFormat format, Path out, int side) throws IOException {
        if (Files.exists(out) && (format == LabelFormat.FOLDERS || Files.isDirectory(out))) {
            throw new WorkbenchException(out + " is there already. Nothing was written; name another place.");
        }
        List<LabelledImage> labels = LabelledImage.all(silo);
        ExportReport report = switch (format) {
            case CSV -> written(out, csv(labels), labels.size());
            case JSONL -> written(out, lines(labels), labels.size());
            case COCO -> written(out, Json.write(coco(labels)), labels.size());
            case FOLDERS -> new LabelFolders(silo, progress, cancel).write(labels, out);
            case NPZ -> new LabelArrays(silo, progress, cancel).write(labels, out, side);
        };
        silo.store().heads().note(silo.store().labels().head(), "export " + out.getFileName());
        return report;
    }

    private static ExportReport written(Path out, String text, int labels) throws IOException {
        AtomicFile.write(out, text.getBytes(StandardCharsets.UTF_8));
        return new ExportReport(labels, List.of());
    }

    private static String csv(List<LabelledImage> labels) {
        StringWriter table = new StringWriter();
        Csv.writeRow(table, LabelledImage.COLUMNS);
        labels.forEach(label -> Csv.writeRow(table, label.cells()));
        return table.toString();
    }

    private static String lines(List<LabelledImage> labels) {
        StringWriter table = new StringWriter();
        labels.forEach(label -> JsonLines.writeRow(table, LabelledImage.COLUMNS, label.cells()));
        return table.toString();
    }

    private Map<String, Object> coco(List<LabelledImage> labels) {
        List<Map<String, Object>> categories = new ArrayList<>();
        for (String name : silo.classes().names()) {
            categories.add(object("id", categories.size() + 1, "name", name));
        }
        List<Map<String, Object>> images = new ArrayList<>();
        List<Map<String, Object>> annotations = new ArrayList<>();
        for (LabelledImage label : labels) {
            int id = images.size() + 1;
            images.add(object("id", id, "file_name", label.image().name(), "width", label.image().width(),
                    "height",
                    label.image().height(), "split", label.image().split().label(), "sha256",
                    label.image().id().sha256()));
            annotations.add(object("id", id, "image_id", id, "category_id", label.classIndex() + 1, "source",
                    label.source(), "annotator", label.annotator(), "time", label.time(), "purpose",
                    label.purpose()));
        }
        return object("info", object("description", "Classes of images from Siloscope"), "categories",
                categories,
                "images", images, "annotations", annotations);
    }

    private static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put(String.valueOf(members[i]), members[i + 1]);
        }
        return object;
    }
}
