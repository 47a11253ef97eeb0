package io.siloscope.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Split;
import io.siloscope.ingest.ImageItem;
import io.siloscope.ingest.ImageScan;
import io.siloscope.ingest.Layout;
import io.siloscope.ingest.Scan;
import io.siloscope.ingest.ScanOptions;
import io.siloscope.ingest.archive.Scratch;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Job;
import io.siloscope.jobs.Lane;
import io.siloscope.jobs.Progress;
import io.siloscope.math.Seed;
import io.siloscope.query.SeedSelection;
import io.siloscope.store.Answer;
import io.siloscope.store.StoredImage;
import io.siloscope.vision.EmbeddingReport;
import io.siloscope.vision.EmbeddingRun;
import io.siloscope.vision.Encoder;
import io.siloscope.workbench.ImportReport.Refusal;

/// Getting images in: import, embeddings, seed labels. Thread-safe.
public final class Intake {

    private static final int BATCH = 32;
    private static final int TRIALS = 3;
    private static final SeedSelection.Stratified SEEDS = new SeedSelection.Stratified(0.01, 5);
    private static final Seed CHOICE = new Seed(1).split("seed labels");

    private final OpenSilo silo;

    Intake(OpenSilo silo) {
        this.silo = silo;
    }

    /// Imports a folder, an archive or a file of many images; files that cannot be read are reported and passed over.
    public Job<ImportReport> importImages(ImportRequest request) {
        return silo.jobs().submit(Lane.FILES, "Import " + request.from().getFileName(),
                (progress, cancel) -> run(request, progress, cancel));
    }

    /// Imports the files of a scan.
    public Job<ImportReport> importScan(Scan scan) {
        return silo.jobs().submit(Lane.FILES, "Import " + scan.items().size() + " images",
                (progress, cancel) -> new Import(silo).run(scan, progress, cancel));
    }

    /// What such an import would take in, by what folders, tables and archives say: no image is read, nothing is changed.
    public Job<ImportPreview> preview(ImportRequest request) {
        return silo.jobs().submit(Lane.FILES, "Look into " + request.from().getFileName(),
                (_, _) -> scanned(request, this::preview));
    }

    private ImportPreview preview(Scan scan) {
        Scan fitting = scan.accepting(silo.classes());
        List<ImportPreview.Row> rows = new ArrayList<>();
        List<String> names = new ArrayList<>(silo.classes().names());
        names.add("");
        for (String name : names) {
            Map<Split, Long> counts = fitting.items().stream().filter(item -> item.className().equals(name))
                    .collect(Collectors.groupingBy(ImageItem::split, Collectors.counting()));
            if (!counts.isEmpty()) {
                rows.add(new ImportPreview.Row(name, counts.getOrDefault(Split.TRAIN, 0L).intValue(),
                        counts.getOrDefault(Split.VAL, 0L).intValue(),
                        counts.getOrDefault(Split.TEST, 0L).intValue()));
            }
        }
        return new ImportPreview(rows, scan.columns(), fitting.refused().stream()
                .map(file -> new Refusal(file.name(), file.reason())).toList());
    }

    private ImportReport run(ImportRequest request, Progress progress, Cancel cancel) {
        return scanned(request, scan -> new Import(silo).run(scan, progress, cancel));
    }

    private <T> T scanned(ImportRequest request, Function<Scan, T> use) {
        Path scratch = silo.store().folder().images();
        var options = new ScanOptions(Layout.parse(request.layout()), request.labels(), request.columns(),
                request.split().orElse(Split.TRAIN), request.groupTag(), scratch);
        try {
            Scratch.clean(scratch);
            try (Scan scan = ImageScan.of(request.from(), options)) {
                return use.apply(scan);
            }
        } catch (IOException e) {
            throw new WorkbenchException("What an import unpacked into " + scratch
                    + " cannot be deleted; delete its folders unpacking-… by hand.", e);
        }
    }

    /// Embeds every image that the encoder has not seen yet.
    ///
    /// @param encoder `starter`, or the path of an `.onnx` file
    public Job<EmbedReport> embed(String encoder) {
        return silo.jobs().submit(Lane.INFER, "Embed with " + encoder, (progress, cancel) -> {
            try (Encoder opened = EncoderChoice.open(encoder)) {
                return embed(opened, progress, cancel);
            }
        });
    }

    /// Measures an encoder on some of the silo's images; keeps nothing.
    ///
    /// The job fails with a [WorkbenchException] when no image can be read.
    public Job<EncoderTrial> measure(String encoder) {
        return silo.jobs().submit(Lane.INFER, "Measure " + encoder, (progress, cancel) -> {
            try (Encoder opened = EncoderChoice.open(encoder)) {
                return measure(opened, cancel);
            }
        });
    }

    private EncoderTrial measure(Encoder encoder, Cancel cancel) {
        List<ImageId> images = silo.store().images().ids();
        // The first batch only warms up.
        int done = 0;
        double seconds = 0;
        for (int batch = 0; batch < TRIALS; batch++) {
            cancel.check();
            long start = System.nanoTime();
            List<Pixels> pixels = images.stream().skip((long) batch * BATCH % Math.max(1, images.size()))
                    .limit(BATCH).map(silo.pixels()::read).filter(Pixels.class::isInstance)
                    .map(Pixels.class::cast)
                    .toList();
            if (pixels.isEmpty()) {
                throw new WorkbenchException(
                        "No image could be read, so nothing was measured. Import some first.");
            }
            encoder.embed(pixels);
            if (batch > 0) {
                done += pixels.size();
                seconds += (System.nanoTime() - start) / 1e9;
            }
        }
        return new EncoderTrial(encoder.name(), encoder.dimension(), done / seconds,
                images.size() - embedded(encoder.fingerprint()));
    }

    private int embedded(String fingerprint) {
        return silo.shelf().current().filter(one -> one.encoder().equals(fingerprint)).map(Embeddings::size)
                .orElse(0);
    }

    private EmbedReport embed(Encoder encoder, Progress progress, Cancel cancel) {
        List<ImageId> images = silo.store().images().ids();
        var run = new EmbeddingRun(encoder, silo.pixels(), silo.jobs().executor(Lane.DECODE), BATCH);
        EmbeddingReport report;
        try {
            report = run.run(images, silo.shelf().file(encoder.fingerprint()), progress, cancel);
        } catch (IOException e) {
            throw new WorkbenchException(unwritten(e), e);
        } finally {
            silo.shelf().use(encoder.name(), encoder.fingerprint());
        }
        silo.events().publish(new WorkbenchEvent.ImagesChanged());
        List<Refusal> refused = report.unreadable().entrySet().stream()
                .map(entry -> new Refusal(entry.getKey().brief(), entry.getValue()))
                .toList();
        return new EmbedReport(encoder.name(), report.embedded(), report.alreadyThere(), refused,
                report.seconds());
    }

    private String unwritten(IOException trouble) {
        String reason = silo.store().folder().isFull()
                ? "the disk is full"
                : "the file could not be written (" + trouble.getMessage() + ")";
        return "Embedding stopped, because " + reason
                + ". What was embedded before is kept; free some space for "
                + silo.store().folder().embeddings() + " and embed again to go on.";
    }

    /// Takes the imported classes of a stratified sample of the training images as seed labels: of each class the
    /// larger of 1 % over the classes and five. The answer is the number of labels.
    ///
    /// The job fails with a [WorkbenchException] when the import named no classes.
    public Job<Integer> seedFromImportedClasses() {
        return silo.jobs().submit(Lane.STORE, "Seed labels", (_, _) -> {
            List<Answer> answers = stratifiedSample();
            silo.store().labels().record(silo.annotator(), Purpose.SEED, answers);
            silo.events()
                    .publish(new WorkbenchEvent.LabelsChanged(answers.stream().map(Answer::image).toList()));
            return answers.size();
        });
    }

    private List<Answer> stratifiedSample() {
        Map<ImageId, Integer> truth = silo.store().images().truth();
        List<ImageId> known = silo.store().images().images(Split.TRAIN).stream()
                .map(StoredImage::id)
                .filter(truth::containsKey)
                .toList();
        if (known.isEmpty()) {
            throw new WorkbenchException(
                    "The import named no classes, so there is nothing to take seeds from. "
                            + "Nothing was changed; label some images of each class by hand, or import a table of labels.");
        }
        int[] classes = known.stream().mapToInt(truth::get).toArray();
        return Arrays.stream(SEEDS.select(classes, silo.classes().size(), CHOICE))
                .mapToObj(position -> new Answer(known.get(position), classes[position]))
                .toList();
    }

    /// How many seed labels each class has, in the order of the silo's classes. A class with none can never be
    /// suggested.
    public List<Integer> seedsByClass() {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(silo.classes().size(), 0));
        silo.store().labels().current().values().stream().filter(Seeding::isSeed)
                .forEach(label -> counts.set(label.classIndex(), counts.get(label.classIndex()) + 1));
        return List.copyOf(counts);
    }
}
