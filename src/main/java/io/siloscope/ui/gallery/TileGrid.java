package io.siloscope.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import io.siloscope.dataset.LabelSet;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;
import org.jspecify.annotations.Nullable;

/// A grid of as many tiles as there is room for, over a deck of any length: cells are rows, made once for what is
/// visible and filled again while the deck moves under them. It draws focus and selection from the deck.
final class TileGrid extends Region {

    static final int GAP = 8;
    private static final int BAR = 16;

    private final Deck deck;
    private final IntegerProperty side;
    private final LayoutListener listener;
    private final ScrollBar bar = new ScrollBar();
    private final List<TileRow> rows = new ArrayList<>();
    private final LabelSet classes;
    private final Thumbnails thumbnails;
    private final Themes themes;
    private int columns;
    private int size = -1;
    private int rowHeight = 1;
    /// What lies between two tiles of a row, and at its ends: what the tiles leave is spread evenly.
    private int gap = GAP;
    /// How far the grid is scrolled, in pixels.
    private double offset;
    /// Whether the focus has moved and the grid has not followed yet.
    private boolean behind;

    /// Told how many tiles are beside each other and how many rows are fully visible.
    @FunctionalInterface
    interface LayoutListener {
        void layout(int columns, int rows);
    }

    TileGrid(Deck deck, LabelSet classes, Thumbnails thumbnails, Themes themes, IntegerProperty side,
            LayoutListener listener) {
        this.themes = themes;
        this.deck = deck;
        this.side = side;
        this.listener = listener;
        setId(Ids.GALLERY_GRID);
        getStyleClass().add("tile-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(Text.of("refine.grid"));
        this.classes = classes;
        this.thumbnails = thumbnails;
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().addListener((_, _, value) -> scrollTo(value.doubleValue()));
        var edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
        Controls.follow(this, themes.letters(), _ -> requestLayout());
        getChildren().add(bar);
        side.subscribe(_ -> requestLayout());
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
        if (behind) {
            behind = false;
            showFocus();
        }
        double most = Math.max(0, (double) lines() * rowHeight - getHeight());
        offset = Math.clamp(offset, 0, most);
        int first = (int) (offset / rowHeight);
        int shown = (int) Math.ceil(getHeight() / rowHeight) + 1;
        while (rows.size() < shown) {
            rows.add(row());
        }
        // A row of the deck keeps its row of tiles while it is in sight.
        for (int i = 0; i < rows.size(); i++) {
            int line = first + Math.floorMod(i - first, rows.size());
            TileRow row = rows.get(i);
            row.show(line < lines() ? line : -1);
            row.resizeRelocate(0, line * (double) rowHeight - offset, getWidth() - BAR, rowHeight);
        }
        bar.setMax(most);
        bar.setVisibleAmount(most == 0 ? 0 : most * getHeight() / (most + getHeight()));
        bar.setUnitIncrement(rowHeight);
        bar.setBlockIncrement(getHeight());
        bar.setVisible(most > 0);
        bar.setValue(offset);
        bar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
    }

    private int lines() {
        return Math.ceilDiv(deck.size(), Math.max(1, columns));
    }

    /// Scrolls no further than to have the focused row whole in sight.
    private void showFocus() {
        if (deck.focus().get() >= 0) {
            int line = deck.focus().get() / Math.max(1, columns);
            double top = (double) line * rowHeight;
            offset = Math.clamp(offset, Math.min(top, top + rowHeight - getHeight()), top);
        }
    }

    private void scrollTo(double wanted) {
        if (wanted != offset) {
            offset = wanted;
            requestLayout();
        }
    }

    private TileRow row() {
        var row = new TileRow(deck, () -> {
            var tile = new ImageTile(classes, thumbnails);
            tile.setOnMousePressed(event -> pressed(tile, event));
            return tile;
        });
        row.layout(Math.max(1, columns), shown(), gap, letters());
        getChildren().add(0, row);
        return row;
    }

    private void arrange() {
        if (getWidth() <= 0) {
            return;
        }
        int cell = shown() + ImageTile.FRAME + GAP;
        int height = shown() + ImageTile.FRAME + ImageTile.caption(letters()) + GAP;
        int fit = Math.max(1, (int) ((getWidth() - BAR - GAP) / cell));
        int spread = Math.max(0, ((int) getWidth() - BAR - fit * (cell - GAP)) / (fit + 1));
        if (fit != columns || rowHeight != height || spread != gap) {
            columns = fit;
            rowHeight = height;
            gap = spread;
            rows.forEach(row -> row.layout(columns, shown(), gap, letters()));
            behind = true;
        }
        listener.layout(columns, (int) (getHeight() / height));
    }

    private int shown() {
        return TileSize.shown(side.get(), letters());
    }

    private double letters() {
        return themes.letters().get();
    }

    private void refill() {
        if (size != deck.size()) {
            size = deck.size();
            follow();
        }
        rows.forEach(TileRow::fill);
    }

    /// Follows the focus, once a frame.
    private void follow() {
        behind = true;
        requestLayout();
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
        } else if (event.getDeltaY() != 0) {
            scrollTo(Math.max(0, offset - event.getDeltaY()));
            event.consume();
        }
    }
}
