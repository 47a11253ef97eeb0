package io.siloscope.ui.gallery;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import io.siloscope.dataset.LabelSet;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.QueueItem;

/// One image of the grid: its picture, label, runner-up and rank. Built once and filled again for every image it shows.
final class ImageTile extends VBox {

    private static final PseudoClass HUMAN = PseudoClass.getPseudoClass("human");
    private static final PseudoClass UNSURE = PseudoClass.getPseudoClass("unsure");
    private static final PseudoClass SKIPPED = PseudoClass.getPseudoClass("skipped");
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    /// What border and padding take around the picture, as gallery.css has them.
    static final int FRAME = 12;
    /// The height of rank bar and two lines of text, by the height of letters.
    private static final double CAPTION = 3.6;

    private final LabelSet classes;
    private final AsyncImage picture;
    private final javafx.scene.control.Label state = new javafx.scene.control.Label();
    private final javafx.scene.control.Label disputed = new javafx.scene.control.Label("≠");
    private final javafx.scene.control.Label marks = new javafx.scene.control.Label();
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
        marks.getStyleClass().add("tile-marks");
        rank.getStyleClass().add("tile-rank");
        label.getStyleClass().add("tile-label");
        second.getStyleClass().add("tile-second");
        StackPane.setAlignment(state, Pos.TOP_RIGHT);
        StackPane.setAlignment(disputed, Pos.TOP_LEFT);
        StackPane.setAlignment(marks, Pos.BOTTOM_LEFT);
        getChildren().addAll(new StackPane(picture, disputed, state, marks), rank, label, second);
    }

    /// The position shown now; -1 for none.
    int position() {
        return position;
    }

    /// What a tile takes below its picture.
    static int caption(double letters) {
        return (int) Math.ceil(CAPTION * letters);
    }

    void resize(int side, double letters) {
        picture.size(side);
        int height = side + FRAME + caption(letters);
        setMinSize(side + FRAME, height);
        setMaxSize(side + FRAME, height);
    }

    void fill(Deck deck, int shownPosition, int side) {
        position = shownPosition;
        QueueItem item = deck.item(position);
        boolean pending = deck.isPending(position);
        boolean human = item.human().isPresent() && !pending;
        pseudoClassStateChanged(HUMAN, human);
        boolean unsure = item.marks().unsure() && !pending;
        boolean skipped = item.marks().skipped() && !pending;
        pseudoClassStateChanged(UNSURE, unsure);
        pseudoClassStateChanged(SKIPPED, skipped);
        pseudoClassStateChanged(PENDING, pending);
        pseudoClassStateChanged(PICKED, deck.isSelected(position));
        pseudoClassStateChanged(CURRENT, deck.focus().get() == position);
        state.setText(pending ? "…" : unsure ? "?" : skipped ? "»" : "✓");
        state.setVisible(pending || human || unsure || skipped);
        marks.setText((item.marks().flagged() ? "⚑" : "") + (item.marks().commented() ? "✎" : ""));
        marks.setVisible(!marks.getText().isEmpty());
        disputed.setVisible(item.disagreement());
        label.setText(classes.name(item.shownClass()));
        second.setText(second(item, human, unsure, skipped));
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

    private String second(QueueItem item, boolean human, boolean unsure, boolean skipped) {
        if (human) {
            return Text.of("refine.by-person");
        }
        if (unsure) {
            return Text.of("refine.unsure");
        }
        return skipped ? Text.of("refine.skipped")
                : Text.of("refine.second", classes.name(item.secondClass()));
    }

    private String describe(QueueItem item, boolean pending, boolean human) {
        String name = classes.name(item.shownClass());
        String said = pending ? Text.of("refine.tile.pending")
                : human ? Text.of("refine.tile.human", name)
                        : item.marks().unsure() ? Text.of("refine.unsure")
                                : item.marks().skipped() ? Text.of("refine.skipped")
                                        : Text.of("refine.tile.weak", name, classes.name(item.secondClass()));
        return Text.of("refine.tile", item.rank(), item.of(), said,
                (item.disagreement() ? Text.of("refine.tile.disputed") : "")
                        + (item.marks().flagged() ? Text.of("refine.tile.flagged") : "")
                        + (item.marks().commented() ? Text.of("refine.tile.commented") : ""));
    }
}
