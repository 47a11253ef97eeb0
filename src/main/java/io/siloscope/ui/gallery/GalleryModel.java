package io.siloscope.ui.gallery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Purpose;
import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Calm;
import io.siloscope.ui.fx.Refresh;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.Doubt;
import io.siloscope.workbench.PastStep;
import io.siloscope.workbench.Quality;
import io.siloscope.workbench.QueueItem;
import io.siloscope.workbench.Refinement;
import io.siloscope.workbench.Step;
import io.siloscope.workbench.Workbench;

/// Refinement as its screen shows it, and what its keys do. JavaFX thread only, but for [#refresh()] and
/// [#labelsChanged(Collection)].
public final class GalleryModel {

    /// What the line below the gallery asks for.
    enum Prompt {
        NONE, CLASS, COMMENT
    }

    private static final int SIMILAR = 200;
    private static final int STEPS = 8;

    private final Deck deck = new Deck();
    private final Shelf shelf = new Shelf(deck);
    private final ObjectProperty<KeyMap> keys = new SimpleObjectProperty<>(KeyMap.USUAL);
    private final ObjectProperty<Prompt> prompt = new SimpleObjectProperty<>(Prompt.NONE);
    private final ReadOnlyObjectWrapper<List<PastStep>> steps = new ReadOnlyObjectWrapper<>(List.of());
    private final WorthModel worth;
    private final Thumbnails thumbnails;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper answered = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final BooleanProperty zoom = new SimpleBooleanProperty();
    private final IntegerProperty tile = new SimpleIntegerProperty(TileSize.USUAL);
    private final ViewsModel views;
    private final GalleryPlace place;
    private final LabelSet classes;
    private final Refinement refinement;
    private final Quality audits;
    private final Backstage backstage;
    private final Refresh<List<QueueItem>> queue;
    private final FreshItems looking;
    private final Refresh<List<PastStep>> past;
    private final ReadingModel reading;
    private final WhyModel why;
    private final Calm calm;
    private Runnable finder = () -> {};
    private Purpose purpose = Purpose.REFINE;
    private final ReadOnlyStringWrapper broken = new ReadOnlyStringWrapper("");
    private TileLayout tiles = new TileLayout(1, 1);

    public GalleryModel(Workbench workbench, Backstage backstage) {
        classes = workbench.classes();
        place = new GalleryPlace(workbench);
        views = new ViewsModel(workbench, backstage, shelf.filter(), this::filter);
        refinement = workbench.refinement();
        this.backstage = backstage;
        thumbnails = new Thumbnails((image, side) -> refinement.thumbnail(image, side), backstage.executor(),
                backstage.gate());
        queue = backstage.refresh(() -> {
            place.read();
            return refinement.queue();
        }, items -> {
            shelf.fill(items);
            place.restore(deck, tile);
            loaded.set(true);
        });
        past = backstage.refresh(() -> refinement.steps(STEPS), steps::set);
        worth = new WorthModel(workbench, backstage);
        audits = workbench.quality();
        reading = new ReadingModel(workbench, backstage);
        why = new WhyModel(refinement, backstage, deck);
        looking = new FreshItems(backstage, refinement::item, items -> {
            shelf.update(items);
            answered.set(answered.get() + items.size());
        });
        calm = new Calm(backstage.gate(), () -> {
            worth.judge();
            reading.refresh();
        });
        thumbnails.broken().subscribe(image -> image.ifPresentOrElse(
                gone -> backstage.run(() -> refinement.place(gone), broken::set), () -> broken.set("")));
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

    /// How many images the whole queue has.
    int size() {
        return shelf.size();
    }

    /// How many of them wait for an answer.
    int open() {
        return shelf.open();
    }

    /// Second readings and disagreements.
    ReadingModel reading() {
        return reading;
    }

    /// Where an image lay that cannot be read; empty while all can.
    ReadOnlyStringProperty broken() {
        return broken.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<GalleryFilter> filter() {
        return shelf.filter();
    }

    /// The keys that people have chosen.
    public ObjectProperty<KeyMap> keys() {
        return keys;
    }

    ObjectProperty<Prompt> prompt() {
        return prompt;
    }

    /// The annotator's last steps, newest first.
    ReadOnlyObjectProperty<List<PastStep>> steps() {
        return steps.getReadOnlyProperty();
    }

    /// What labelling costs and what it is worth.
    WorthModel worth() {
        return worth;
    }

    /// What explains the focused image's weak label; it may lag behind the focus.
    ReadOnlyObjectProperty<Optional<Why>> why() {
        return why.why();
    }

    /// What was done last.
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /// How often an image was shown again since its answer was durable.
    public ReadOnlyLongProperty answered() {
        return answered.getReadOnlyProperty();
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

    // Commands

    /// Keeps in the silo which image has the focus.
    public void remember() {
        place.keep(deck, tile);
    }

    /// Reads the whole queue again. Any thread.
    public void refresh() {
        queue.request();
        count();
    }

    /// What takes longer waits for a pause between answers.
    private void count() {
        worth.count();
        past.request();
        calm.request();
    }

    /// Reads some images of the queue again. Any thread.
    public void labelsChanged(Collection<ImageId> images) {
        looking.request(images);
        count();
    }

    /// Shows other images of the queue.
    void filter(GalleryFilter other) {
        if (shelf.choose(other)) {
            purpose = Purpose.REFINE;
        }
    }

    /// Filters that were kept under a name.
    ViewsModel views() {
        return views;
    }

    /// Shows some images of the queue alone, in this order.
    public void showOnly(List<ImageId> images) {
        if (!images.isEmpty()) {
            filter(GalleryFilter.ALL.with(images));
            deck.moveTo(0, false);
        }
    }

    /// Asks for seed labels, image by image.
    public void seed() {
        reading.seed();
    }

    /// Shows labels that a model disputes, image by image.
    public void review(List<Doubt> doubts) {
        reading.review(doubts);
    }

    /// Shows images drawn at random; answers to them speak for all others until another filter is chosen.
    void audit(int count) {
        backstage.run(() -> audits.auditSample(count), images -> {
            if (images.isEmpty()) {
                note.set(Text.of("refine.nothing-to-audit"));
            } else {
                filter(GalleryFilter.ALL.with(images));
                purpose = Purpose.AUDIT;
                note.set(Text.of("refine.auditing", images.size()));
            }
        });
    }

    /// Adds a remark to the focused image.
    void comment(String text) {
        if (!text.isBlank()) {
            deck.focused().ifPresent(item -> answer(List.of(item.image()), images -> refinement
                    .comment(images.getFirst(), text.strip()), false));
        }
    }

    /// Says something in the place of the last step's sentence.
    void say(String sentence) {
        note.set(sentence);
    }

    /// Called when a part of a name is to be typed.
    void onFind(Runnable action) {
        finder = action;
    }

    /// The tiles that fit on the screen, by which moves go.
    void layout(int columnsNow, int rowsNow) {
        tiles = new TileLayout(Math.max(1, columnsNow), Math.max(1, rowsNow));
    }

    void obey(Command command) {
        int focus = deck.focus().get();
        switch (command) {
            case Command.Accept _ ->
                answer(deck.selection(), images -> refinement.accept(images, purpose), true);
            case Command.Classify(int index) -> classify(index);
            case Command.Unsure _ -> answer(deck.selection(), refinement::unsure, true);
            case Command.Skip _ -> answer(deck.selection(), refinement::skip, true);
            case Command.Flag _ -> flag();
            case Command.Comment _ -> prompt.set(deck.focused().isPresent() ? Prompt.COMMENT : Prompt.NONE);
            case Command.Name _ -> prompt.set(deck.focused().isPresent() ? Prompt.CLASS : Prompt.NONE);
            case Command.Similar _ -> deck.focused().ifPresent(this::similar);
            case Command.Find _ -> finder.run();
            case Command.Undo _ -> step(refinement.undo(), Text.of("refine.nothing-to-undo"));
            case Command.Redo _ -> step(refinement.redo(), Text.of("refine.nothing-to-redo"));
            case Command.Move(int x, int y, boolean extend) ->
                deck.moveTo(tiles.moved(focus, deck.size(), x, y), extend);
            case Command.Page(int screens, boolean extend) ->
                deck.moveTo(tiles.moved(focus, deck.size(), 0, screens * tiles.rows()), extend);
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
        if (reading.mode().get() == ReadingModel.Mode.OFF) {
            answer(deck.selection(), images -> refinement.answer(images, index, purpose), true);
        } else {
            reading.classify(index);
        }
    }

    private void flag() {
        boolean on = !deck.selectedItems().stream().allMatch(item -> item.marks().flagged());
        answer(deck.selection(), images -> refinement.flag(images, on), false);
    }

    private void similar(QueueItem item) {
        backstage.run(() -> refinement.similar(item.image(), SIMILAR), images -> {
            showOnly(images);
            note.set(Text.of("refine.similar", deck.size()));
        });
    }

    private void escape(int focus) {
        if (zoom.get()) {
            zoom.set(false);
        } else if (!filter().get().only().isEmpty()) {
            filter(GalleryFilter.ALL);
        } else {
            deck.moveTo(focus, false);
        }
    }

    private void answer(List<ImageId> images,
            Function<List<ImageId>, CompletableFuture<Step>> give, boolean onward) {
        if (images.isEmpty()) {
            return;
        }
        CompletableFuture<Step> answer = give.apply(images);
        deck.pending(images);
        if (onward) {
            deck.advance();
        }
        backstage.when(answer, step -> {
            worth.labelled(step.images().size());
            note.set(Text.of("refine.saved", step.images().size()));
            labelsChanged(images);
        }, () -> {
            deck.settled(images);
            note.set(Text.of("refine.not-saved"));
        });
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
}
