package io.siloscope.ui.gallery;

import java.util.function.Supplier;

import javafx.geometry.Insets;
import javafx.scene.layout.HBox;

/// A row of tiles, which shows another row of the deck as the grid scrolls. It makes tiles when a wider window needs them and
/// hides them when it does not.
final class TileRow extends HBox {

    private final Deck deck;
    private final Supplier<ImageTile> tiles;
    private int index = -1;
    private int columns = 1;
    private int side = TileSize.USUAL;

    TileRow(Deck deck, Supplier<ImageTile> tiles) {
        this.deck = deck;
        this.tiles = tiles;
        setManaged(false);
    }

    /// The row of the deck that is shown; -1 for none.
    int index() {
        return index;
    }

    /// Another number of tiles, or tiles of another size.
    ///
    /// @param gap between tiles and at both ends
    /// @param letters the height of letters in pixels
    void layout(int columnsNow, int sideNow, int gap, double letters) {
        setSpacing(gap);
        setPadding(new Insets(TileGrid.GAP, 0, 0, gap));
        columns = columnsNow;
        side = sideNow;
        while (getChildren().size() < columns) {
            getChildren().add(tiles.get());
        }
        for (int i = 0; i < getChildren().size(); i++) {
            ImageTile tile = (ImageTile) getChildren().get(i);
            tile.resize(side, letters);
            tile.setManaged(i < columns);
        }
        fill();
    }

    /// Shows another row of the deck, or none.
    void show(int other) {
        if (other != index) {
            index = other;
            fill();
        }
        setVisible(index >= 0);
    }

    /// Shows the deck as it is now.
    void fill() {
        for (int i = 0; i < getChildren().size(); i++) {
            ImageTile tile = (ImageTile) getChildren().get(i);
            int position = index * columns + i;
            if (index >= 0 && i < columns && position < deck.size()) {
                tile.fill(deck, position, side);
            } else {
                tile.clear();
            }
        }
    }
}
