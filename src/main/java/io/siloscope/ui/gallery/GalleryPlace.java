package io.siloscope.ui.gallery;

import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;

import io.siloscope.workbench.QueueItem;
import io.siloscope.workbench.Workbench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a person was in the gallery when the silo was left. Kept in the silo. JavaFX thread only, but for [#read()].
final class GalleryPlace {

    private static final String IMAGE = "gallery.image";
    private static final String TILE = "gallery.tile";

    private static final Logger LOG = LoggerFactory.getLogger(GalleryPlace.class);

    private final Workbench workbench;
    /// False until the gallery is filled for the first time: before, there is no place to keep or to go to.
    private boolean restored;
    private volatile Kept kept = new Kept("", "");

    private record Kept(String image, String tile) {}

    GalleryPlace(Workbench workbench) {
        this.workbench = workbench;
    }

    void keep(Deck deck, IntegerProperty tile) {
        if (!restored) {
            return;
        }
        try {
            workbench.keep(IMAGE, deck.focused().map(QueueItem::image).map(Object::toString).orElse(""));
            workbench.keep(TILE, String.valueOf(tile.get()));
        } catch (RuntimeException e) {
            // A silo whose drive is gone can be left all the same.
            LOG.warn("The place in the gallery could not be kept", e);
        }
    }

    /// Reads where that was. Any thread.
    void read() {
        kept = new Kept(workbench.kept(IMAGE), workbench.kept(TILE));
    }

    /// Goes back there when the gallery is first filled, as far as that image is still asked.
    void restore(Deck deck, IntegerProperty tile) {
        if (restored) {
            return;
        }
        restored = true;
        tile.set(TileSize.of(kept.tile()));
        String image = kept.image();
        IntStream.range(0, deck.size()).filter(at -> deck.item(at).image().toString().equals(image))
                .findFirst()
                .ifPresent(at -> deck.moveTo(at, false));
    }
}
