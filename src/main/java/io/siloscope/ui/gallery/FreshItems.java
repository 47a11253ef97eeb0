package io.siloscope.ui.gallery;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import io.siloscope.dataset.ImageId;
import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Refresh;
import io.siloscope.workbench.QueueItem;

/// Reads images again of which something was said, and shows them. What is read waits beside what was read before and is not
/// shown yet: two readings may fall between two frames, and neither must be lost. Any thread may ask.
final class FreshItems {

    private final Set<ImageId> stale = new HashSet<>();
    private final Map<ImageId, QueueItem> fresh = new LinkedHashMap<>();
    private final Function<ImageId, Optional<QueueItem>> read;
    private final Consumer<List<QueueItem>> show;
    private final Refresh<Integer> looking;

    /// @param read the present state of an image; may block
    /// @param show called on the JavaFX thread
    FreshItems(Backstage backstage, Function<ImageId, Optional<QueueItem>> read,
            Consumer<List<QueueItem>> show) {
        this.read = read;
        this.show = show;
        looking = backstage.refresh(this::readStale, _ -> showFresh());
    }

    void request(Collection<ImageId> images) {
        synchronized (this) {
            stale.addAll(images);
        }
        looking.request();
    }

    private int readStale() {
        List<ImageId> images = takeStale();
        List<QueueItem> items = images.stream().flatMap(image -> read.apply(image).stream()).toList();
        keep(items);
        return items.size();
    }

    private synchronized List<ImageId> takeStale() {
        List<ImageId> images = List.copyOf(stale);
        stale.clear();
        return images;
    }

    private synchronized void keep(List<QueueItem> items) {
        items.forEach(item -> fresh.put(item.image(), item));
    }

    private synchronized List<QueueItem> takeFresh() {
        List<QueueItem> items = List.copyOf(fresh.values());
        fresh.clear();
        return items;
    }

    private void showFresh() {
        show.accept(takeFresh());
    }
}
