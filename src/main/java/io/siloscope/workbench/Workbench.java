package io.siloscope.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Split;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.jobs.Job;
import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Lane;
import io.siloscope.store.Counts;
import io.siloscope.store.SiloStore;
import io.siloscope.store.StoredImage;

/// One open silo. Everything a screen or a command does, it does through here. Thread-safe.
///
/// Trouble that a user can mend comes as the machines' own exceptions, whose messages are sentences.
public final class Workbench implements AutoCloseable {

    private static final String KEPT = "kept.";
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private final OpenSilo silo;
    private final Federation federation;
    private final Seeding seeding;

    private Workbench(SiloStore store, Jobs jobs) {
        silo = OpenSilo.of(store, jobs);
        federation = new Federation(silo);
        seeding = new Seeding(silo);
    }

    /// Makes a new silo in an empty or missing folder and opens it.
    ///
    /// @throws io.siloscope.store.StoreException when there is one already, or the folder cannot be written
    public static Workbench create(Path folder, LabelSet classes, Jobs jobs) {
        return new Workbench(SiloStore.create(folder, classes), jobs);
    }

    /// Opens a silo.
    ///
    /// @throws io.siloscope.store.StoreException when there is none, it is in use, or of a newer version
    public static Workbench open(Path folder, Jobs jobs) {
        return new Workbench(SiloStore.open(folder), jobs);
    }

    /// Whether a folder holds a silo. Reads nothing of it.
    public static boolean isSilo(Path folder) {
        return SiloStore.isSilo(folder);
    }

    public Path folder() {
        return silo.store().folder().root();
    }

    public LabelSet classes() {
        return silo.classes();
    }

    /// What a person should know before going on, in sentences; usually nothing.
    public List<String> warnings() {
        Instant now = Instant.now();
        return silo.store().labels().newest().filter(newest -> newest.isAfter(now.plus(CLOCK_TOLERANCE)))
                .map(newest -> "The newest answer in this silo is dated " + newest
                        + ", and this computer's clock says "
                        + now
                        + ". Answers keep their order whatever the clock says; set it right before you go on.")
                .stream().toList();
    }

    public SiloStatus status() {
        Counts counts = silo.store().images().counts();
        return new SiloStatus(String.valueOf(folder().getFileName()), count(counts, Split.TRAIN),
                count(counts, Split.VAL),
                count(counts, Split.TEST), counts.unreadable(), silo.shelf().encoderName(),
                silo.shelf().current().map(Embeddings::size).orElse(0), count(counts, Purpose.SEED),
                count(counts, Purpose.REFINE), silo.store().weakLabels().size());
    }

    private static int count(Counts counts, Split split) {
        return counts.images().getOrDefault(split, 0);
    }

    private static int count(Counts counts, Purpose purpose) {
        return counts.labelled().getOrDefault(purpose, 0);
    }

    public Intake intake() {
        return new Intake(silo);
    }

    public Seeding seeding() {
        return seeding;
    }

    public Refinement refinement() {
        return new Refinement(silo);
    }

    public Quality quality() {
        return new Quality(silo);
    }

    public SecondReading secondReading() {
        return new SecondReading(silo);
    }

    public Tables tables() {
        return new Tables(silo);
    }

    public Runs runs() {
        return new Runs(silo);
    }

    public Federation federation() {
        return federation;
    }

    /// What training would see: the class of each training image now, a person's or else the weak one.
    public Map<ImageId, Integer> trainingLabels() {
        return new Snapshots(silo).trainingLabels();
    }

    /// The classes that the import named, by image. Known in demonstrations and on test images; nothing trains on it.
    public Map<ImageId, Integer> importedClasses() {
        return silo.store().images().truth();
    }

    /// An image's path below the imported folder; nothing for an image that the silo does not hold.
    public Optional<String> name(ImageId image) {
        return silo.store().images().find(image).map(StoredImage::name);
    }

    /// This silo's side of a run.
    public SiteWork siteWork() {
        return silo.siteWork();
    }

    /// Judges global models on a split whose classes the import named; nothing when there are no such images. Good
    /// beyond the silo's closing.
    public Optional<GlobalEvaluation> judge(Split split, Recipe recipe) {
        return new Snapshots(silo).judge(split, recipe);
    }

    /// Checks journal, embeddings and image files; what is wrong, in words, or nothing. Changes nothing.
    public Job<List<String>> verify() {
        return silo.jobs().submit(Lane.FILES, "Verify " + folder().getFileName(), new Inspection(silo)::run);
    }

    /// Erases an image from the silo: its path, its size, its weak label, its comments, its embedding, its thumbnails,
    /// and its pixels where the silo keeps them. The journal names it by a salted digest, whose salt is erased too, so
    /// the chain stays whole. Importing the image again leaves it out.
    ///
    /// @param name the image's path below the imported folder, or its file name where that is unique
    /// @return where the image's files still lie outside the silo
    /// @throws io.siloscope.format.FormatException when no image, or more than one, has that name
    public List<Path> forget(String name) throws IOException {
        return new Erasure(silo).forget(tables().find(name));
    }

    /// The name written beside every answer; the user of the operating system until set.
    public String annotator() {
        return silo.annotator();
    }

    public void annotator(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("An annotator needs a name");
        }
        silo.store().settings().put(OpenSilo.ANNOTATOR, name.strip());
    }

    /// What a screen keeps in this silo under a name; empty when it kept nothing.
    public String kept(String name) {
        return silo.store().settings().get(KEPT + name).orElse("");
    }

    /// Keeps something for a screen in this silo.
    public void keep(String name, String value) {
        silo.store().settings().put(KEPT + name, value);
    }

    /// Calls `listener` at every event, on the thread that caused it, until the returned handle is run.
    public Runnable listen(Consumer<WorkbenchEvent> listener) {
        return silo.events().listen(listener);
    }

    /// Leaves a run that goes on, and closes the silo.
    @Override
    public void close() {
        federation.close();
        silo.store().close();
    }
}
