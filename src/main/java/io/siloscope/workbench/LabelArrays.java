package io.siloscope.workbench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.siloscope.dataset.Decoded;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Split;
import io.siloscope.dataset.Unreadable;
import io.siloscope.format.NpzWriter;
import io.siloscope.ingest.ImageFile;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.Interpolation;
import io.siloscope.workbench.ImportReport.Refusal;

/// Writes labelled images as MedMNIST's arrays: `{train,val,test}_images`, uint8 n×side×side×3, `{…}_labels`, n×1, and beside
/// them texts: `classes`, and for each split the name, source, annotator, time and purpose of each label.
final class LabelArrays {

    private final OpenSilo silo;
    private final Progress progress;
    private final Cancel cancel;
    private final List<Refusal> refused = new ArrayList<>();
    private int done;

    LabelArrays(OpenSilo silo, Progress progress, Cancel cancel) {
        this.silo = silo;
        this.progress = progress;
        this.cancel = cancel;
    }

    ExportReport write(List<LabelledImage> all, Path out, int side) throws IOException {
        if (side < 1 || side > 4096) {
            throw new IllegalArgumentException("The side of the images is 1 to 4096 pixels, not " + side);
        }
        Path target = out.toAbsolutePath();
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        List<LabelledImage> labels = readable(all);
        try {
            try (NpzWriter npz = new NpzWriter(fresh)) {
                npz.texts("classes", silo.classes().names());
                for (Split split : Split.values()) {
                    write(npz, split,
                            labels.stream().filter(label -> label.image().split() == split).toList(), side,
                            labels.size());
                }
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return new ExportReport(labels.size(), refused);
    }

    /// An array says in advance how many images it holds.
    private List<LabelledImage> readable(List<LabelledImage> all) {
        Set<ImageId> gone = new HashSet<>();
        for (LabelledImage label : all) {
            cancel.check();
            ImageId id = label.image().id();
            ImageFile.problem(silo.store().images().paths(id), id).ifPresent(reason -> {
                gone.add(id);
                refused.add(new Refusal(label.image().name(), reason));
            });
        }
        return all.stream().filter(label -> !gone.contains(label.image().id())).toList();
    }

    private void write(NpzWriter npz, Split split, List<LabelledImage> labels, int side, int of)
            throws IOException {
        npz.array(split.label() + "_images", "|u1", new int[]{labels.size(), side, side, 3}, bytes -> {
            for (LabelledImage label : labels) {
                cancel.check();
                write(label, side, bytes);
                progress.at(++done, of);
            }
        });
        npz.column(split.label() + "_labels", labels.stream().mapToInt(LabelledImage::classIndex).toArray());
        texts(npz, split, "name", labels, label -> label.image().name());
        texts(npz, split, "source", labels, LabelledImage::source);
        texts(npz, split, "annotator", labels, LabelledImage::annotator);
        texts(npz, split, "time", labels, LabelledImage::time);
        texts(npz, split, "purpose", labels, LabelledImage::purpose);
    }

    private void write(LabelledImage label, int side, OutputStream bytes) throws IOException {
        Decoded decoded = silo.pixels().read(label.image().id());
        switch (decoded) {
            case Pixels pixels -> bytes.write(pixels.resized(side, side, Interpolation.BILINEAR).rgb());
            case Unreadable(String reason) -> throw new WorkbenchException("The image " + label.image().name()
                    + " cannot be read: " + reason + ". Nothing was written; import it again, or forget it.");
        }
    }

    private static void texts(NpzWriter npz, Split split, String what, List<LabelledImage> labels,
            Function<LabelledImage, String> text) throws IOException {
        npz.texts(split.label() + "_" + what, labels.stream().map(text).toList());
    }
}
