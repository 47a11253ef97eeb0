package io.siloscope.ui.gallery;

import java.util.List;
import java.util.OptionalInt;

import io.siloscope.ui.gallery.GalleryFilter.Doubts;
import io.siloscope.ui.gallery.GalleryFilter.Order;
import io.siloscope.ui.gallery.GalleryFilter.Show;
import io.siloscope.workbench.QueueItem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GalleryFilterTest {

    private static final List<QueueItem> ELEVEN = Items.queue(11);

    @Test
    void aRangeOfUncertaintyIsAShareOfTheRanking() {
        assertThat(GalleryFilter.ALL.with(new Doubts(0.9, 1)).of(ELEVEN)).extracting(QueueItem::rank)
                .containsExactly(1, 2);
        assertThat(GalleryFilter.ALL.with(new Doubts(0, 0.1)).of(ELEVEN)).extracting(QueueItem::rank)
                .containsExactly(10, 11);
        assertThat(GalleryFilter.ALL.with(new Doubts(0, 1)).of(ELEVEN)).isEqualTo(ELEVEN);
        assertThatThrownBy(() -> new Doubts(0.6, 0.5)).hasMessageContaining("0.6 to 0.5");
    }

    @Test
    void ordersTurnTheRankingRound() {
        assertThat(GalleryFilter.ALL.with(Order.CERTAIN).of(ELEVEN)).isEqualTo(ELEVEN.reversed());
    }

    @Test
    void aViewIsWhatItWasWhenItWasKept() {
        GalleryFilter filter = new GalleryFilter(Show.DISPUTED, OptionalInt.of(2), "left", Order.NAME,
                new Doubts(0.25, 0.75), List.of());
        SavedViews views = SavedViews.NONE.with("mine", GalleryFilter.ALL).with("other", GalleryFilter.ALL)
                .with("mine", filter);
        assertThat(views.names()).containsExactly("other", "mine");
        assertThat(SavedViews.of(views.text())).isEqualTo(views);
        assertThat(views.views().getLast().filter()).isEqualTo(filter);
        assertThat(views.without("mine").names()).containsExactly("other");
    }

    @Test
    void aTextThatIsNoneHoldsNoViews() {
        assertThat(SavedViews.of("")).isEqualTo(SavedViews.NONE);
        assertThat(SavedViews.of("{\"views\": 3}")).isEqualTo(SavedViews.NONE);
    }
}
