package io.siloscope.ui.gallery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.siloscope.dataset.ImageId;
import io.siloscope.workbench.QueueItem;

/// All images of the queue, and the filter that says which of them lie on the deck. JavaFX thread only.
final class Shelf {

    private final Deck deck;
    private int open;
    private final List<QueueItem> all = new ArrayList<>();
    private final Map<ImageId, Integer> places = new HashMap<>();
    private final ReadOnlyObjectWrapper<GalleryFilter> filter = new ReadOnlyObjectWrapper<>(
            GalleryFilter.ALL);

    Shelf(Deck deck) {
        this.deck = deck;
    }

    /// How many images the whole queue has.
    int size() {
        return all.size();
    }

    /// How many images wait for an answer.
    int open() {
        return open;
    }

    ReadOnlyObjectProperty<GalleryFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /// Starts over with other images.
    void fill(List<QueueItem> items) {
        all.clear();
        all.addAll(items);
        places.clear();
        open = (int) all.stream().filter(QueueItem::open).count();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i).image(), i);
        }
        deck.fill(filter.get().of(all));
    }

    /// Puts the present state of images in their places. What was answered stays where it is shown until another filter is
    /// chosen: nothing moves under the hand.
    void update(Collection<QueueItem> changed) {
        for (QueueItem item : changed) {
            Integer place = places.get(item.image());
            if (place != null) {
                open += (item.open() ? 1 : 0) - (all.get(place).open() ? 1 : 0);
                all.set(place, item);
            }
        }
        deck.update(changed);
    }

    /// Shows other images.
    ///
    /// @return false when that filter is chosen already
    boolean choose(GalleryFilter other) {
        if (other.equals(filter.get())) {
            return false;
        }
        filter.set(other);
        deck.fill(other.of(all));
        return true;
    }
}
