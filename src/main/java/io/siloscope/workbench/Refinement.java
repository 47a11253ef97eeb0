package io.siloscope.workbench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.Marks;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Source;
import io.siloscope.dataset.Split;
import io.siloscope.jobs.Job;
import io.siloscope.jobs.Lane;
import io.siloscope.query.Budget;
import io.siloscope.store.Answer;
import io.siloscope.store.Counts;
import io.siloscope.store.LabelEvent;
import io.siloscope.store.RankedFilter;
import io.siloscope.store.Said;
import io.siloscope.store.StoredImage;
import io.siloscope.store.Suggestion;
import io.siloscope.store.SuggestionRun;
import io.siloscope.weak.WeakLabels;

/// The refinement pass: suggestions, the queue, answers, undo. Thread-safe. An answer's future completes once the
/// answer is durable; answers are written in the order in which they are given.
public final class Refinement {

    private final OpenSilo silo;

    Refinement(OpenSilo silo) {
        this.silo = silo;
    }

    /// Computes weak labels and ranks as the published code does, but that with few seeds fewer neighbours vote; see
    /// [#suggest(SuggestOptions)].
    public Job<Integer> suggest() {
        return suggest(propagation -> SuggestOptions.DEFAULT.withK(propagation.usualK()), false);
    }

    /// Computes weak labels and ranks for all training images that no person has labelled. The answer is their number.
    public Job<Integer> suggest(SuggestOptions options) {
        return suggest(_ -> options, options.fromAll());
    }

    private Job<Integer> suggest(Function<Propagation, SuggestOptions> choose, boolean fromAll) {
        return silo.jobs().submit(Lane.INFER, "Suggest labels", (_, _) -> {
            Propagation propagation = Propagation.of(silo, fromAll);
            SuggestOptions options = choose.apply(propagation);
            List<Suggestion> suggestions = propagation.suggestions(silo, options);
            silo.store().weakLabels().replace(new SuggestionRun(options.method(), propagation.encoder(),
                    propagation.seedDigest(), Instant.now()), suggestions);
            silo.events().publish(new WorkbenchEvent.SuggestionsChanged());
            return suggestions.size();
        });
    }

    /// The images in order of rank, as they are now; answered images keep their place.
    public List<QueueItem> queue() {
        int ranked = silo.store().weakLabels().lastRank();
        Map<ImageId, Label> labels = silo.store().labels().current();
        Map<ImageId, Marks> marks = silo.store().labels().marks();
        return silo.store().weakLabels().ranked((suggestion, name) -> QueueItems.of(suggestion, name, ranked,
                Optional.ofNullable(labels.get(suggestion.image())),
                marks.getOrDefault(suggestion.image(), Marks.NONE)));
    }

    /// A page of the queue, in order of rank: what a silo of a million images can show at once.
    ///
    /// @param afterRank the last rank of the page before; 0 for the first page
    public List<QueueItem> page(RankedFilter filter, int afterRank, int count) {
        int ranked = silo.store().weakLabels().lastRank();
        return silo.store().weakLabels().page(filter, afterRank, count).stream()
                .map(suggestion -> item(suggestion, ranked)).toList();
    }

    /// The present state of one image of the queue.
    public Optional<QueueItem> item(ImageId image) {
        return silo.store().weakLabels().of(image)
                .map(suggestion -> item(suggestion, silo.store().weakLabels().lastRank()));
    }

    private QueueItem item(Suggestion suggestion, int ranked) {
        ImageId image = suggestion.image();
        return QueueItems.of(suggestion, silo.store().images().find(image).map(StoredImage::name).orElse(""),
                ranked,
                silo.store().labels().current(image), silo.store().labels().marks(image));
    }

    /// The images whose embeddings lie nearest to one's, itself first, of those in the queue or labelled.
    ///
    /// @throws WorkbenchException when nothing is embedded
    public List<ImageId> similar(ImageId image, int count) {
        return Neighbourhood.of(silo.shelf().require(), image, count);
    }

    /// The annotator's last steps, newest first; those that are undone say so.
    public List<PastStep> steps(int count) {
        return silo.store().labels().steps(silo.annotator(), count).stream()
                .map(step -> PastStep.of(step, silo.classes())).toList();
    }

    /// All that was ever said of an image, oldest first.
    public List<HistoryEntry> history(ImageId image) {
        return silo.store().labels().history(image).stream()
                .map(event -> HistoryEntry.of(event, silo.classes())).toList();
    }

    /// The remarks on an image that are in force, oldest first.
    public List<String> comments(ImageId image) {
        return silo.store().labels().comments(image);
    }

    /// The images to ask about within the budget, the most uncertain first.
    ///
    /// @param classAware give every class an equal share
    public List<ImageId> select(boolean classAware) {
        return QueueItems.select(silo.store().weakLabels().ranked(), silo.classes().size(), budget().total(),
                classAware);
    }

    /// What refinement may cost and has cost.
    public LabelBudget budget() {
        Counts counts = silo.store().images().counts();
        int seeds = counts.labelled().getOrDefault(Purpose.SEED, 0);
        int train = counts.images().getOrDefault(Split.TRAIN, 0);
        Budget budget = new Budget(silo.budgetShare(), Math.max(0, train - seeds), seeds);
        return new LabelBudget(seeds, budget.questions(), counts.labelled().getOrDefault(Purpose.REFINE, 0));
    }

    /// The share of the unlabelled images that refinement may cost, 0 … 1.
    public double budgetShare() {
        return silo.budgetShare();
    }

    /// Sets the share of the unlabelled images that refinement may cost, 0 … 1.
    public void budgetShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A budget is a share from 0 to 1, not " + share);
        }
        silo.store().settings().put(OpenSilo.BUDGET_SHARE, String.valueOf(share));
    }

    /// Labels the images with one class: one step for undo.
    public CompletableFuture<Step> answer(List<ImageId> images, int classIndex) {
        return answer(images, classIndex, Purpose.REFINE);
    }

    /// As above, for another purpose: labels of an audit ([Quality#auditSample]) speak for all images that nobody has looked
    /// at, and cost no budget.
    public CompletableFuture<Step> answer(List<ImageId> images, int classIndex, Purpose purpose) {
        return say(images, new Said.OfClass(classIndex), purpose);
    }

    /// Gives an image another class for the purpose that its label has: a seed stays a seed. One step for undo.
    public CompletableFuture<Step> relabel(ImageId image, int classIndex) {
        return write(() -> {
            Purpose purpose = silo.store().labels().current(image).map(Label::source)
                    .map(source -> source instanceof Source.Human human ? human.purpose() : Purpose.REFINE)
                    .orElse(Purpose.REFINE);
            return record(purpose, List.of(new Answer(image, new Said.OfClass(classIndex))));
        });
    }

    /// Leaves the images to a second reader: one step for undo. They have no label from then on.
    public CompletableFuture<Step> unsure(List<ImageId> images) {
        return say(images, new Said.Unsure());
    }

    /// Passes the images over: one step for undo. They have no label from then on.
    public CompletableFuture<Step> skip(List<ImageId> images) {
        return say(images, new Said.Skipped());
    }

    /// Marks the images for attention, or takes the mark away: one step for undo.
    public CompletableFuture<Step> flag(List<ImageId> images, boolean on) {
        return say(images, on ? new Said.Flagged() : new Said.Unflagged());
    }

    /// Adds a remark to an image: one step for undo.
    public CompletableFuture<Step> comment(ImageId image, String text) {
        return say(List.of(image), new Said.Comment(text));
    }

    private CompletableFuture<Step> say(List<ImageId> images, Said said) {
        return say(images, said, Purpose.REFINE);
    }

    private CompletableFuture<Step> say(List<ImageId> images, Said said, Purpose purpose) {
        return write(() -> record(purpose, images.stream().map(image -> new Answer(image, said)).toList()));
    }

    /// Confirms each image's weak label: one step for undo.
    public CompletableFuture<Step> accept(List<ImageId> images) {
        return accept(images, Purpose.REFINE);
    }

    /// As above, for another purpose.
    public CompletableFuture<Step> accept(List<ImageId> images, Purpose purpose) {
        return write(() -> {
            String from = silo.store().weakLabels().run().map(SuggestionRun::provenance).orElse("unknown");
            return record(purpose, images.stream().map(image -> confirmed(image, from)).toList());
        });
    }

    private Answer confirmed(ImageId image, String from) {
        return silo.store().weakLabels().of(image)
                .map(suggestion -> new Answer(image, new Said.Accepted(suggestion.classIndex(), from)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Image " + image.brief() + " has no weak label to accept"));
    }

    private Step record(Purpose purpose, List<Answer> answers) {
        return step(Step.Kind.ANSWER, silo.store().labels().record(silo.annotator(), purpose, answers))
                .orElseThrow();
    }

    /// Takes the last step back; nothing when there is none.
    public CompletableFuture<Optional<Step>> undo() {
        return write(() -> step(Step.Kind.UNDO, silo.store().labels().undo(silo.annotator())));
    }

    /// Does the last undone step again; nothing when there is none.
    public CompletableFuture<Optional<Step>> redo() {
        return write(() -> step(Step.Kind.REDO, silo.store().labels().redo(silo.annotator())));
    }

    private Optional<Step> step(Step.Kind kind, List<LabelEvent> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        List<ImageId> images = events.stream().map(LabelEvent::image).distinct().toList();
        silo.events().publish(new WorkbenchEvent.LabelsChanged(images));
        return Optional.of(new Step(events.getFirst().step(), kind, images));
    }

    private <T> CompletableFuture<T> write(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, silo.jobs().executor(Lane.STORE));
    }

    /// The labelled images that voted for an image's weak label, nearest first.
    public List<Neighbour> neighbours(ImageId image) {
        if (silo.shelf().current().isEmpty()) {
            return List.of();
        }
        Propagation propagation = Propagation.of(silo, false);
        if (!propagation.knows(image)) {
            return List.of();
        }
        WeakLabels weak = propagation.label(List.of(image), propagation.usualK());
        Map<ImageId, Label> labels = silo.store().labels().current();
        List<Neighbour> neighbours = new ArrayList<>();
        for (int i = 0; i < weak.k(); i++) {
            ImageId seed = propagation.image(weak.neighboursOf(0)[i]);
            Label label = labels.get(seed);
            if (label != null) {
                neighbours.add(new Neighbour(seed, label.classIndex(), Math.sqrt(weak.distancesOf(0)[i])));
            }
        }
        return neighbours;
    }

    /// What an image's score was computed from, in the order of the classes; NaN for a class without seeds. Empty for
    /// an image without a weak label.
    public double[] similarities(ImageId image) {
        return silo.store().weakLabels().of(image).map(Suggestion::similarities).orElse(new double[0]);
    }

    /// Where an image lies on the disk, or lay when it was imported.
    public String place(ImageId image) {
        return silo.store().images().paths(image).stream().findFirst().map(Path::toString)
                .orElse(image.brief());
    }

    /// A thumbnail whose longer side is `side` pixels, or nothing when the file cannot be read any more. Slow: call it
    /// from a background thread.
    public Optional<Pixels> thumbnail(ImageId image, int side) {
        return silo.thumbnails().of(image, side) instanceof Pixels pixels ? Optional.of(pixels)
                : Optional.empty();
    }

    /// The embeddings of the training images in two dimensions, for the map.
    public Job<Projection> project(MapLayout layout) {
        return silo.jobs().submit(Lane.INFER, "Draw the map",
                (progress, cancel) -> silo.projections().of(silo, layout, progress, cancel));
    }
}
