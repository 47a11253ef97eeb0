package io.siloscope.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import io.siloscope.dataset.LabelSet;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Text;
import org.jspecify.annotations.Nullable;

/// A grid of as many tiles as there is room for, over a deck of any length: cells are rows, made once for what is
/// visible and filled again while the deck moves under them. It draws focus and selection from the deck.
final class TileGrid extends Region {

    static final int GAP = 8;
    private static final int BAR = 16;

    private final Deck deck;
    private final IntegerProperty side;
    private final LayoutListener listener;
    private final VirtualFlow<TileRow> flow = new VirtualFlow<>();
    private final List<TileRow> rows = new ArrayList<>();
    /// Tells how high letters are here.
    private final Label ruler = new Label();
    private int columns;
    private int size = -1;

    /// Told how many tiles are beside each other and how many rows are fully visible.
    @FunctionalInterface
    interface LayoutListener {
        void layout(int columns, int rows);
    }

    TileGrid(Deck deck, LabelSet classes, Thumbnails thumbnails, IntegerProperty side,
            LayoutListener listener) {
        this.deck = deck;
        this.side = side;
        this.listener = listener;
        setId(Ids.GALLERY_GRID);
        getStyleClass().add("tile-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(Text.of("refine.grid"));
        flow.setFocusTraversable(false);
        flow.setCellFactory(_ -> row(classes, thumbnails));
        ruler.setManaged(false);
        ruler.setVisible(false);
        ruler.fontProperty().subscribe(_ -> arrange());
        getChildren().addAll(flow, ruler);
        side.subscribe(_ -> arrange());
        deck.revision().subscribe(_ -> refill());
        deck.focus().subscribe(_ -> follow());
        addEventFilter(ScrollEvent.SCROLL, this::scrolled);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
    }

    /// The tile that shows a position now, for tests and for screen readers.
    Optional<ImageTile> tileAt(int position) {
        return rows.stream().flatMap(row -> row.lookupAll(".tile").stream())
                .filter(ImageTile.class::isInstance).map(ImageTile.class::cast)
                .filter(tile -> tile.position() == position).findFirst();
    }

    /// The rows made so far: as many as fit, whatever the deck's length.
    int rowsMade() {
        return rows.size();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> deck.size();
            case FOCUS_ITEM -> tileAt(deck.focus().get()).orElse(null);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected void layoutChildren() {
        arrange();
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private TileRow row(LabelSet classes, Thumbnails thumbnails) {
        var row = new TileRow(deck, () -> {
            var tile = new ImageTile(classes, thumbnails);
            tile.setOnMousePressed(event -> pressed(tile, event));
            return tile;
        });
        row.layout(Math.max(1, columns), side.get(), letters());
        rows.add(row);
        return row;
    }

    private void arrange() {
        if (getWidth() <= 0) {
            return;
        }
        int cell = side.get() + ImageTile.FRAME + GAP;
        int height = side.get() + ImageTile.FRAME + ImageTile.caption(letters()) + GAP;
        int fit = Math.max(1, (int) ((getWidth() - BAR - GAP) / cell));
        if (fit != columns || flow.getFixedCellSize() != height) {
            columns = fit;
            flow.setFixedCellSize(height);
            rows.forEach(row -> row.layout(columns, side.get(), letters()));
            size = -1;
            refill();
        }
        listener.layout(columns, (int) (getHeight() / height));
    }

    private double letters() {
        return ruler.getFont().getSize();
    }

    private void refill() {
        if (columns == 0) {
            return;
        }
        if (size != deck.size()) {
            size = deck.size();
            flow.setCellCount(Math.ceilDiv(size, columns));
            follow();
        }
        rows.forEach(TileRow::fill);
    }

    private void follow() {
        int focus = deck.focus().get();
        if (focus >= 0 && columns > 0 && flow.getCellCount() > 0) {
            flow.scrollTo(focus / columns);
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    private void pressed(ImageTile tile, MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && tile.position() >= 0) {
            if (event.isShortcutDown()) {
                deck.toggle(tile.position());
            } else {
                deck.moveTo(tile.position(), event.isShiftDown());
            }
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            side.set(TileSize.next(side.get(), event.getDeltaY() > 0 ? 1 : -1));
            event.consume();
        }
    }
}
