package io.siloscope.ui.gallery;

import java.util.function.Supplier;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.Skin;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.HBox;

/// A row of tiles: the cell that the flow moves about. It makes tiles when a wider window needs them and hides them
/// when it does not.
final class TileRow extends IndexedCell<Integer> {

    private final Deck deck;
    private final Supplier<ImageTile> tiles;
    private final HBox box = new HBox(TileGrid.GAP);
    private int columns = 1;
    private int side = TileSize.USUAL;
    private double letters = 14;

    TileRow(Deck deck, Supplier<ImageTile> tiles) {
        this.deck = deck;
        this.tiles = tiles;
        getStyleClass().setAll("tile-row");
        box.getStyleClass().add("tile-box");
        setFocusTraversable(false);
    }

    /// Another number of tiles, or tiles of another size.
    ///
    /// @param lettersNow the height of letters in pixels
    void layout(int columnsNow, int sideNow, double lettersNow) {
        columns = columnsNow;
        side = sideNow;
        letters = lettersNow;
        while (box.getChildren().size() < columns) {
            box.getChildren().add(tiles.get());
        }
        for (int i = 0; i < box.getChildren().size(); i++) {
            ImageTile tile = (ImageTile) box.getChildren().get(i);
            tile.resize(side, letters);
            // Hidden ones must not make the row wider than the window.
            tile.setManaged(i < columns);
        }
        fill();
    }

    /// Shows the deck as it is now.
    void fill() {
        for (int i = 0; i < box.getChildren().size(); i++) {
            ImageTile tile = (ImageTile) box.getChildren().get(i);
            int position = getIndex() * columns + i;
            if (getIndex() >= 0 && i < columns && position < deck.size()) {
                tile.fill(deck, position, side);
            } else {
                tile.clear();
            }
        }
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        var skin = new SkinBase<TileRow>(this) {};
        skin.getChildren().add(box);
        return skin;
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        fill();
    }
}
