package io.siloscope.ui.gallery;

import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;

import io.siloscope.workbench.QueueItem;
import io.siloscope.workbench.Workbench;

/// Where a person was in the gallery when the silo was left. Kept in the silo. JavaFX thread only.
final class GalleryPlace {

    private static final String IMAGE = "gallery.image";
    private static final String TILE = "gallery.tile";

    private final Workbench workbench;

    GalleryPlace(Workbench workbench) {
        this.workbench = workbench;
    }

    void keep(Deck deck, IntegerProperty tile) {
        workbench.keep(IMAGE, deck.focused().map(QueueItem::image).map(Object::toString).orElse(""));
        workbench.keep(TILE, String.valueOf(tile.get()));
    }

    /// Goes back there, as far as that image is still asked.
    void restore(Deck deck, IntegerProperty tile) {
        tile.set(TileSize.of(workbench.kept(TILE)));
        String image = workbench.kept(IMAGE);
        IntStream.range(0, deck.size()).filter(at -> deck.item(at).image().toString().equals(image))
                .findFirst()
                .ifPresent(at -> deck.moveTo(at, false));
    }
}
