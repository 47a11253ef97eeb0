package io.siloscope.ui.gallery;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Refresh;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.LabelBudget;
import io.siloscope.workbench.QueueItem;
import io.siloscope.workbench.Refinement;
import io.siloscope.workbench.Step;
import io.siloscope.workbench.Workbench;

/// Refinement as its screen shows it, and what its keys do. JavaFX thread only, but for [#refresh()] and
/// [#labelsChanged(Collection)].
public final class GalleryModel {

    private final Deck deck = new Deck();
    private final Pace pace = new Pace();
    private final Thumbnails thumbnails;
    private final ReadOnlyObjectWrapper<LabelBudget> budget = new ReadOnlyObjectWrapper<>(
            new LabelBudget(0, 0, 0));
    private final ReadOnlyObjectWrapper<Optional<Why>> why = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final BooleanProperty zoom = new SimpleBooleanProperty();
    private final IntegerProperty tile = new SimpleIntegerProperty(TileSize.USUAL);
    private final LabelSet classes;
    private final Refinement refinement;
    private final Backstage backstage;
    private final Refresh<List<QueueItem>> queue;
    private final Refresh<LabelBudget> spending;
    private final Refresh<List<QueueItem>> looking;
    private final Refresh<Optional<Why>> reasons;
    private final Set<ImageId> stale = new HashSet<>();
    private volatile Optional<QueueItem> asked = Optional.empty();
    private int columns = 1;
    private int rows = 1;

    public GalleryModel(Workbench workbench, Backstage backstage) {
        classes = workbench.classes();
        refinement = workbench.refinement();
        this.backstage = backstage;
        thumbnails = new Thumbnails((image, side) -> refinement.thumbnail(image, side), backstage.executor(),
                backstage.gate());
        queue = backstage.refresh(refinement::queue, items -> {
            deck.fill(items);
            loaded.set(true);
        });
        spending = backstage.refresh(refinement::budget, budget::set);
        looking = backstage.refresh(this::readStale, deck::update);
        reasons = backstage.refresh(this::readWhy, why::set);
        deck.focus().subscribe(_ -> explain());
        deck.revision().subscribe(_ -> explain());
        refresh();
    }

    // Properties

    Deck deck() {
        return deck;
    }

    LabelSet classes() {
        return classes;
    }

    Thumbnails thumbnails() {
        return thumbnails;
    }

    ReadOnlyObjectProperty<LabelBudget> budget() {
        return budget.getReadOnlyProperty();
    }

    /// What explains the focused image's weak label; it may lag behind the focus.
    ReadOnlyObjectProperty<Optional<Why>> why() {
        return why.getReadOnlyProperty();
    }

    /// The last durable step in one sentence.
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /// True once the queue was read for the first time.
    ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    BooleanProperty zoom() {
        return zoom;
    }

    /// The side of a tile's image in pixels, one of [TileSize]'s.
    IntegerProperty tile() {
        return tile;
    }

    int labelsPerMinute() {
        return pace.perMinute(Clock.systemUTC().instant());
    }

    // Commands

    /// Reads the whole queue again. Any thread.
    public void refresh() {
        queue.request();
        spending.request();
    }

    /// Reads some images of the queue again. Any thread.
    public void labelsChanged(Collection<ImageId> images) {
        synchronized (stale) {
            stale.addAll(images);
        }
        looking.request();
        spending.request();
    }

    /// The tiles that fit on the screen, by which moves go.
    void layout(int columnsNow, int rowsNow) {
        columns = Math.max(1, columnsNow);
        rows = Math.max(1, rowsNow);
    }

    void obey(Command command) {
        int focus = deck.focus().get();
        switch (command) {
            case Command.Accept _ -> answer(deck.selection(), refinement::accept);
            case Command.Classify(int index) -> classify(index);
            case Command.Undo _ -> step(refinement.undo(), Text.of("refine.nothing-to-undo"));
            case Command.Redo _ -> step(refinement.redo(), Text.of("refine.nothing-to-redo"));
            case Command.Move(int x, int y, boolean extend) -> deck.moveTo(moved(focus, x, y), extend);
            case Command.Page(int screens, boolean extend) ->
                deck.moveTo(moved(focus, 0, screens * rows), extend);
            case Command.Edge(boolean last, boolean extend) ->
                deck.moveTo(last ? deck.size() - 1 : 0, extend);
            case Command.SelectAll _ -> deck.selectAll();
            case Command.Resize(int by) -> tile.set(TileSize.next(tile.get(), by));
            case Command.Zoom _ -> zoom.set(!zoom.get() && deck.size() > 0);
            case Command.Escape _ -> escape(focus);
        }
    }

    private void classify(int index) {
        if (index >= classes.size()) {
            note.set(Text.of("refine.no-such-class", classes.size()));
            return;
        }
        answer(deck.selection(), images -> refinement.answer(images, index));
    }

    private void escape(int focus) {
        if (zoom.get()) {
            zoom.set(false);
        } else {
            deck.moveTo(focus, false);
        }
    }

    /// Up and down stay in their column; at the first and the last row they stay where they are.
    private int moved(int focus, int x, int y) {
        if (y == 0) {
            return focus + x;
        }
        int target = focus + y * columns;
        int lastRow = (deck.size() - 1) / columns;
        if (target < 0) {
            return focus % columns;
        }
        return target < deck.size() ? target : Math.min(deck.size() - 1, lastRow * columns + focus % columns);
    }

    private void answer(List<ImageId> images,
            Function<List<ImageId>, CompletableFuture<Step>> give) {
        if (images.isEmpty()) {
            return;
        }
        CompletableFuture<Step> answer = give.apply(images);
        deck.pending(images);
        deck.advance();
        backstage.when(answer, step -> {
            pace.labelled(step.images().size(), Clock.systemUTC().instant());
            note.set(Text.of("refine.saved", step.images().size()));
            labelsChanged(images);
        }, () -> deck.settled(images));
    }

    private void step(CompletableFuture<Optional<Step>> done, String nothing) {
        backstage.when(done, step -> {
            note.set(step.map(GalleryModel::sentence).orElse(nothing));
            step.ifPresent(one -> labelsChanged(one.images()));
        });
    }

    private static String sentence(Step step) {
        return switch (step.kind()) {
            case ANSWER -> Text.of("refine.saved", step.images().size());
            case UNDO -> Text.of("refine.undone", step.images().size());
            case REDO -> Text.of("refine.redone", step.images().size());
        };
    }

    private List<QueueItem> readStale() {
        List<ImageId> images;
        synchronized (stale) {
            images = List.copyOf(stale);
            stale.clear();
        }
        return images.stream().flatMap(image -> refinement.item(image).stream()).toList();
    }

    private void explain() {
        if (!asked.equals(deck.focused())) {
            asked = deck.focused();
            reasons.request();
        }
    }

    private Optional<Why> readWhy() {
        return asked.map(item -> new Why(item, refinement.similarities(item.image()),
                refinement.neighbours(item.image())));
    }
}
