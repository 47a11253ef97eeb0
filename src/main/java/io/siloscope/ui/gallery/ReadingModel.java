package io.siloscope.ui.gallery;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Refresh;
import io.siloscope.workbench.Disagreement;
import io.siloscope.workbench.SecondReading;
import io.siloscope.workbench.Step;
import io.siloscope.workbench.Workbench;

/// Reading a second time, and settling what two readers differ on: one image after the other, blind in the first case. JavaFX
/// thread only, but for [#refresh()].
final class ReadingModel {

    /// What the screen is doing.
    enum Mode {
        OFF, SECOND, SETTLE
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

    private final ReadOnlyObjectWrapper<Waiting> waiting = new ReadOnlyObjectWrapper<>(Waiting.NOTHING);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.OFF);
    private final SecondReading reading;
    private final LabelSet classes;
    private final Backstage backstage;
    private final Refresh<Waiting> looking;
    private boolean busy;

    ReadingModel(Workbench workbench, Backstage backstage) {
        this.reading = workbench.secondReading();
        this.classes = workbench.classes();
        this.backstage = backstage;
        looking = backstage.refresh(() -> new Waiting(reading.queue(), reading.disagreements()), this::show);
    }

    LabelSet classes() {
        return classes;
    }

    ReadOnlyObjectProperty<Waiting> waiting() {
        return waiting.getReadOnlyProperty();
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
            case SECOND -> waiting.get().second().stream().findFirst();
            case SETTLE -> waiting.get().open().stream().map(Disagreement::image).findFirst();
        };
    }

    /// Gives the image that is shown a class; the next one follows once it is durable, and until then keys do nothing.
    void classify(int classIndex) {
        if (!busy && classIndex < classes.size()) {
            image().ifPresent(image -> give(mode.get() == Mode.SETTLE ? reading.settle(image, classIndex)
                    : reading.read(image, classIndex)));
        }
    }

    /// Cannot tell the class of an image that is read a second time.
    void unsure() {
        if (!busy && mode.get() == Mode.SECOND) {
            image().ifPresent(image -> give(reading.unsure(image)));
        }
    }

    private void give(CompletableFuture<Step> answer) {
        busy = true;
        backstage.when(answer, _ -> refresh(), () -> busy = false);
    }

    private void show(Waiting fresh) {
        busy = false;
        waiting.set(fresh);
    }
}
