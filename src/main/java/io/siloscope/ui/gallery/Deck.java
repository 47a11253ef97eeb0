package io.siloscope.ui.gallery;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import io.siloscope.dataset.ImageId;
import io.siloscope.workbench.QueueItem;

/// The images of the queue in their order, with focus, selection and answers on their way to the disk, all by
/// position. The focus is -1 while there are no images, and is always selected. JavaFX thread only.
final class Deck {

    private List<QueueItem> items = new ArrayList<>();
    private final Map<ImageId, Integer> positions = new HashMap<>();
    private final BitSet selected = new BitSet();
    private final Set<ImageId> pending = new HashSet<>();
    private final ReadOnlyIntegerWrapper focus = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private int anchor = -1;

    // What views see

    int size() {
        return items.size();
    }

    QueueItem item(int position) {
        return items.get(position);
    }

    boolean isSelected(int position) {
        return selected.get(position);
    }

    /// True while an answer to the image is not durable yet.
    boolean isPending(int position) {
        return pending.contains(items.get(position).image());
    }

    ReadOnlyIntegerProperty focus() {
        return focus.getReadOnlyProperty();
    }

    /// Grows whenever tiles may look different.
    ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    Optional<QueueItem> focused() {
        return focus.get() < 0 ? Optional.empty() : Optional.of(items.get(focus.get()));
    }

    List<ImageId> selection() {
        return selected.stream().mapToObj(position -> items.get(position).image()).toList();
    }

    List<QueueItem> selectedItems() {
        return selected.stream().mapToObj(items::get).toList();
    }

    // What the model does

    /// Starts over with other images; the focus stays on its image where it is still there.
    void fill(List<QueueItem> fresh) {
        Optional<ImageId> kept = focused().map(QueueItem::image);
        items = new ArrayList<>(fresh);
        positions.clear();
        for (int i = 0; i < items.size(); i++) {
            positions.put(items.get(i).image(), i);
        }
        int start = items.isEmpty() ? -1 : kept.map(image -> positions.getOrDefault(image, 0)).orElse(0);
        selectOnly(start);
    }

    /// Puts the present state of images in their places; answers to them are durable now.
    void update(Collection<QueueItem> changed) {
        for (QueueItem item : changed) {
            Integer position = positions.get(item.image());
            if (position != null) {
                items.set(position, item);
            }
            pending.remove(item.image());
        }
        touch();
    }

    void pending(Collection<ImageId> images) {
        pending.addAll(images);
        touch();
    }

    void settled(Collection<ImageId> images) {
        pending.removeAll(images);
        touch();
    }

    /// Moves the focus to a position, held within the queue; `extend` selects everything from the anchor to there.
    void moveTo(int position, boolean extend) {
        if (items.isEmpty()) {
            return;
        }
        int target = Math.clamp(position, 0, items.size() - 1);
        if (extend) {
            selected.clear();
            selected.set(Math.min(anchor, target), Math.max(anchor, target) + 1);
            focus.set(target);
            touch();
        } else {
            selectOnly(target);
        }
    }

    /// Adds a position to the selection, or takes it out; the focus goes there. The last one stays selected.
    void toggle(int position) {
        if (position < 0 || position >= items.size()) {
            return;
        }
        selected.flip(position);
        if (selected.isEmpty()) {
            selected.set(position);
        }
        anchor = position;
        focus.set(selected.get(position) ? position : selected.nextSetBit(0));
        touch();
    }

    void selectAll() {
        selected.set(0, items.size());
        touch();
    }

    /// To the next image that nobody has answered, after the selection, else from the start; stays where it is when
    /// there is none.
    void advance() {
        int last = selected.length() - 1;
        int next = nextOpen(last + 1, items.size());
        if (next < 0) {
            next = nextOpen(0, Math.max(0, last));
        }
        selectOnly(next < 0 ? focus.get() : next);
    }

    private int nextOpen(int from, int to) {
        for (int i = from; i < to; i++) {
            if (items.get(i).open() && !isPending(i)) {
                return i;
            }
        }
        return -1;
    }

    private void selectOnly(int position) {
        selected.clear();
        if (position >= 0) {
            selected.set(position);
        }
        anchor = position;
        focus.set(position);
        touch();
    }

    private void touch() {
        revision.set(revision.get() + 1);
    }
}
