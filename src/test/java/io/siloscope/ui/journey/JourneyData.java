package io.siloscope.ui.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.siloscope.dataset.LabelSet;
import io.siloscope.jobs.Jobs;
import io.siloscope.workbench.ImportRequest;
import io.siloscope.workbench.Workbench;

/// A handful of the sample images, and a second silo that has been set up already.
public final class JourneyData {

    public static final List<String> CLASSES = List.of("crowded-nuclei", "fat-vacuoles", "gland-rings",
            "wavy-fibres");

    private static final Path SAMPLES = Path.of("sample-data");

    private JourneyData() {}

    /// Copies the first images of each class of a silo to `train`, and of the test images to `test`.
    public static Path copy(Path to, String silo, int train, int test) throws IOException {
        for (String name : CLASSES) {
            copy(SAMPLES.resolve(silo).resolve("train").resolve(name), to.resolve("train").resolve(name),
                    train);
            copy(SAMPLES.resolve("test").resolve(name), to.resolve("test").resolve(name), test);
        }
        return to;
    }

    /// The first sample images of each class in one folder: nothing that the program reads tells their classes, but their names do.
    static Path mixed(Path to, Path scratch, int each) throws IOException {
        Files.createDirectories(to);
        Path from = copy(scratch, "silo-a", each, 1).resolve("train");
        for (String name : CLASSES) {
            try (Stream<Path> files = Files.list(from.resolve(name))) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(name + "-" + file.getFileName()));
                }
            }
        }
        return to;
    }

    private static void copy(Path from, Path to, int count) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted().limit(count).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /// A silo with weak labels, ready to train.
    public static Workbench ready(Path folder, Path images, Jobs jobs) {
        return ready(folder, new LabelSet(CLASSES), images, jobs);
    }

    private static Workbench ready(Path folder, LabelSet classes, Path images, Jobs jobs) {
        Workbench workbench = Workbench.create(folder, classes, jobs);
        workbench.intake().importImages(ImportRequest.of(images)).result().join();
        workbench.intake().embed("starter").result().join();
        workbench.intake().seedFromImportedClasses().result().join();
        workbench.refinement().suggest().result().join();
        return workbench;
    }

    /// Images with their classes and splits, as a new user may have them.
    record Images(List<String> classes, Path from) {}

    /// Real skin images with their seven classes where the shared data is there, else the sample images.
    static Images skin(Path scratch) throws IOException {
        Path real = Path.of(System.getProperty("data.dir", "../shared/data"), "ham28.npz");
        return Files.exists(real)
                ? new Images(List.of("akiec", "bcc", "bkl", "df", "mel", "nv", "vasc"), real)
                : new Images(CLASSES, copy(scratch, "silo-a", 60, 10));
    }

    /// A silo of such images, ready to train; at least 200 images wait in its queue.
    static Workbench large(Path folder, Jobs jobs) throws IOException {
        Images images = skin(folder.resolveSibling("images"));
        return ready(folder, new LabelSet(images.classes()), images.from(), jobs);
    }
}
