package io.siloscope.ui.gallery;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import io.siloscope.dataset.Label;
import io.siloscope.dataset.LabelSet;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.QueueItem;

/// One image of the grid: its picture, label, runner-up and rank. Built once and filled again for every image it shows.
final class ImageTile extends VBox {

    private static final PseudoClass HUMAN = PseudoClass.getPseudoClass("human");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    /// What border and padding take around the picture, as gallery.css has them.
    static final int FRAME = 12;
    /// The height of rank bar and two lines of text.
    static final int CAPTION = 50;

    private final LabelSet classes;
    private final AsyncImage picture;
    private final javafx.scene.control.Label state = new javafx.scene.control.Label();
    private final javafx.scene.control.Label disputed = new javafx.scene.control.Label("≠");
    private final Region rank = new Region();
    private final javafx.scene.control.Label label = new javafx.scene.control.Label();
    private final javafx.scene.control.Label second = new javafx.scene.control.Label();
    private int position = -1;

    ImageTile(LabelSet classes, Thumbnails thumbnails) {
        this.classes = classes;
        picture = new AsyncImage(thumbnails, TileSize.USUAL);
        getStyleClass().add("tile");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        state.getStyleClass().add("tile-state");
        disputed.getStyleClass().add("tile-disputed");
        rank.getStyleClass().add("tile-rank");
        label.getStyleClass().add("tile-label");
        second.getStyleClass().add("tile-second");
        StackPane.setAlignment(state, Pos.TOP_RIGHT);
        StackPane.setAlignment(disputed, Pos.TOP_LEFT);
        getChildren().addAll(new StackPane(picture, disputed, state), rank, label, second);
    }

    /// The position shown now; -1 for none.
    int position() {
        return position;
    }

    void resize(int side) {
        picture.size(side);
        setMinSize(side + FRAME, side + FRAME + CAPTION);
        setMaxSize(side + FRAME, side + FRAME + CAPTION);
    }

    void fill(Deck deck, int shownPosition, int side) {
        position = shownPosition;
        QueueItem item = deck.item(position);
        boolean pending = deck.isPending(position);
        boolean human = item.human().isPresent() && !pending;
        pseudoClassStateChanged(HUMAN, human);
        pseudoClassStateChanged(PENDING, pending);
        pseudoClassStateChanged(PICKED, deck.isSelected(position));
        pseudoClassStateChanged(CURRENT, deck.focus().get() == position);
        state.setText(pending ? "…" : "✓");
        state.setVisible(pending || human);
        disputed.setVisible(item.disagreement());
        label.setText(classes.name(shownClass(item)));
        second.setText(human ? Text.of("refine.by-person")
                : Text.of("refine.second", classes.name(item.secondClass())));
        rank.setMaxWidth(side * (1.0 - (item.rank() - 1.0) / Math.max(1, item.of())));
        setAccessibleText(describe(item, pending, human));
        picture.show(new Thumbnails.Key(item.image(), TileSize.decoded(side)));
        setVisible(true);
    }

    void clear() {
        position = -1;
        setVisible(false);
        picture.clear();
    }

    private static int shownClass(QueueItem item) {
        return item.human().map(Label::classIndex).orElse(item.weakClass());
    }

    private String describe(QueueItem item, boolean pending, boolean human) {
        String name = classes.name(shownClass(item));
        String said = pending ? Text.of("refine.tile.pending")
                : human ? Text.of("refine.tile.human", name)
                        : Text.of("refine.tile.weak", name, classes.name(item.secondClass()));
        return Text.of("refine.tile", item.rank(), item.of(), said,
                item.disagreement() ? Text.of("refine.tile.disputed") : "");
    }
}
