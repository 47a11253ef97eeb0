package io.siloscope.ui.gallery;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Refresh;
import io.siloscope.workbench.Disagreement;
import io.siloscope.workbench.Doubt;
import io.siloscope.workbench.Refinement;
import io.siloscope.workbench.SecondReading;
import io.siloscope.workbench.SeedReport;
import io.siloscope.workbench.Seeding;
import io.siloscope.workbench.Step;
import io.siloscope.workbench.Workbench;

/// One image after the other, large: seed labels by hand, reading a second time, which is blind, settling what two readers
/// differ on, and looking again at labels that a model disputes. JavaFX thread only, but for [#refresh()].
final class ReadingModel {

    /// What the screen is doing.
    enum Mode {
        OFF, SEED, SECOND, SETTLE, REVIEW
    }

    /// What waits.
    ///
    /// @param second images that wait for this annotator's second reading
    /// @param open disagreements to be settled
    record Waiting(List<ImageId> second, List<Disagreement> open) {

        static final Waiting NOTHING = new Waiting(List.of(), List.of());

        Waiting {
            second = List.copyOf(second);
            open = List.copyOf(open);
        }
    }

    /// So many seeds are proposed before coverage is reckoned anew.
    private static final int PROPOSALS = 25;

    private final ReadOnlyObjectWrapper<Waiting> waiting = new ReadOnlyObjectWrapper<>(Waiting.NOTHING);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.OFF);
    private final ReadOnlyObjectWrapper<SeedReport> seeds = new ReadOnlyObjectWrapper<>(SeedReport.NOTHING);
    private final ReadOnlyIntegerWrapper turn = new ReadOnlyIntegerWrapper();
    private final SecondReading reading;
    private final Seeding seeding;
    private final Refinement refinement;
    private final Refresh<SeedReport> proposing;
    private final Refresh<SeedReport> counting;
    private final LabelSet classes;
    private final Backstage backstage;
    private final Refresh<Waiting> looking;
    /// The disputed labels that were left as they are, by their turn.
    private final BitSet kept = new BitSet();
    private List<Doubt> doubts = List.of();
    private boolean busy;

    ReadingModel(Workbench workbench, Backstage backstage) {
        this.reading = workbench.secondReading();
        seeding = workbench.seeding();
        refinement = workbench.refinement();
        this.classes = workbench.classes();
        this.backstage = backstage;
        looking = backstage.refresh(() -> new Waiting(reading.queue(), reading.disagreements()), this::show);
        proposing = backstage.refresh(() -> seeding.report(PROPOSALS), this::propose);
        counting = backstage.refresh(() -> seeding.report(0),
                now -> seeds.set(now.with(seeds.get().proposals())));
    }

    LabelSet classes() {
        return classes;
    }

    ReadOnlyObjectProperty<Waiting> waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// What the seed labels reach, with the images that are proposed.
    ReadOnlyObjectProperty<SeedReport> seeds() {
        return seeds.getReadOnlyProperty();
    }

    /// Which of the proposals is shown.
    ReadOnlyIntegerProperty turn() {
        return turn.getReadOnlyProperty();
    }

    ObjectProperty<Mode> mode() {
        return mode;
    }

    /// Looks again. Any thread.
    void refresh() {
        looking.request();
    }

    /// The image that is shown now; nothing when all are done.
    Optional<ImageId> image() {
        return switch (mode.get()) {
            case OFF -> Optional.empty();
            case SEED -> seeds.get().proposals().stream().skip(turn.get()).findFirst();
            case SECOND -> waiting.get().second().stream().findFirst();
            case SETTLE -> waiting.get().open().stream().map(Disagreement::image).findFirst();
            case REVIEW -> doubt().map(Doubt::image);
        };
    }

    /// Begins with seed labels: asks for the images that the silo's seeds miss most.
    void seed() {
        seeds.set(SeedReport.NOTHING);
        turn.set(0);
        busy = true;
        mode.set(Mode.SEED);
        proposing.request();
    }

    /// Begins to look again at labels that a model disputes.
    void review(List<Doubt> disputed) {
        doubts = List.copyOf(disputed);
        kept.clear();
        busy = false;
        turn.set(0);
        mode.set(Mode.REVIEW);
    }

    /// How many disputed labels are left to look at.
    int left() {
        return Math.max(0, doubts.size() - turn.get());
    }

    /// The disputed label that is shown.
    Optional<Doubt> doubt() {
        return doubts.stream().skip(turn.get()).findFirst();
    }

    /// True while the next images are being looked for.
    boolean busy() {
        return busy;
    }

    /// Gives the image that is shown a class; the next one follows once it is durable, and until then keys do nothing.
    void classify(int classIndex) {
        if (!busy && classIndex < classes.size()) {
            image().ifPresent(image -> {
                switch (mode.get()) {
                    case OFF -> {
                        // Nothing is shown.
                    }
                    case SEED -> give(seeding.answer(image, classIndex), this::onward);
                    case SECOND -> give(reading.read(image, classIndex), this::refresh);
                    case SETTLE -> give(reading.settle(image, classIndex), this::refresh);
                    case REVIEW -> give(refinement.relabel(image, classIndex), this::next);
                }
            });
        }
    }

    /// Cannot tell the class of an image that is read a second time, or of a proposed one.
    void unsure() {
        if (!busy) {
            image().ifPresent(image -> {
                switch (mode.get()) {
                    case OFF, SETTLE -> {
                        // Who settles decides.
                    }
                    case SEED -> give(refinement.unsure(List.of(image)), this::next);
                    case SECOND -> give(reading.unsure(image), this::refresh);
                    case REVIEW -> give(refinement.unsure(List.of(image)), this::next);
                }
            });
        }
    }

    /// Passes a proposed image over, or leaves a disputed label as it is.
    void skip() {
        if (!busy) {
            switch (mode.get()) {
                case OFF, SECOND, SETTLE -> {
                    // Nothing can be passed over.
                }
                case SEED -> image().ifPresent(image -> give(refinement.skip(List.of(image)), this::next));
                case REVIEW -> {
                    kept.set(turn.get());
                    next();
                }
            }
        }
    }

    /// Gives a disputed image the class that the model sees.
    void accept() {
        if (mode.get() == Mode.REVIEW) {
            doubt().ifPresent(doubt -> classify(doubt.predicted()));
        }
    }

    /// Shows the image before, and takes back what was said of it.
    void undo() {
        boolean goesBack = mode.get() == Mode.SEED || mode.get() == Mode.REVIEW;
        if (busy || !goesBack || turn.get() == 0) {
            return;
        }
        if (mode.get() == Mode.REVIEW && kept.get(turn.get() - 1)) {
            back();
        } else {
            busy = true;
            backstage.when(refinement.undo(), _ -> back(), () -> busy = false);
        }
    }

    private void back() {
        busy = false;
        kept.clear(turn.get() - 1);
        turn.set(turn.get() - 1);
        if (mode.get() == Mode.SEED) {
            counting.request();
        }
    }

    private void onward() {
        next();
        counting.request();
    }

    private void next() {
        busy = false;
        turn.set(turn.get() + 1);
        if (mode.get() == Mode.SEED && turn.get() >= seeds.get().proposals().size()) {
            busy = true;
            proposing.request();
        }
    }

    private void propose(SeedReport report) {
        busy = false;
        turn.set(0);
        seeds.set(report);
    }

    private void give(CompletableFuture<Step> answer, Runnable then) {
        busy = true;
        backstage.when(answer, _ -> then.run(), () -> busy = false);
    }

    private void show(Waiting fresh) {
        if (mode.get() == Mode.SECOND || mode.get() == Mode.SETTLE) {
            busy = false;
        }
        waiting.set(fresh);
    }
}
