package io.siloscope.ui.gallery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

import io.siloscope.ui.fx.Backstage;
import io.siloscope.workbench.QueueItem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FreshItemsTest {

    /// Between two frames a gate keeps but the last thing of each kind.
    @Test
    void twoReadingsBetweenTwoFramesAreBothShown() {
        Queue<Runnable> work = new ArrayDeque<>();
        Map<Object, Runnable> frame = new LinkedHashMap<>();
        var backstage = new Backstage(work::add, frame::put, failure -> {
            throw new AssertionError(failure);
        });
        List<QueueItem> shown = new ArrayList<>();
        List<QueueItem> queue = Items.queue(3);
        var items = new FreshItems(backstage,
                image -> queue.stream().filter(item -> item.image().equals(image))
                        .findFirst().or(Optional::empty),
                shown::addAll);

        items.request(List.of(Items.image(0)));
        work.remove().run();
        items.request(List.of(Items.image(2)));
        work.remove().run();
        frame.values().forEach(Runnable::run);

        assertThat(shown).containsExactly(queue.get(0), queue.get(2));
    }
}
