package io.siloscope.ui.gallery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import io.siloscope.dataset.ImageId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThumbnailsTest {

    private static final int BYTES = 4 * 16 * 16;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<ImageId> read = new ArrayList<>();
    private final Thumbnails thumbnails = new Thumbnails((image, side) -> {
        read.add(image);
        return image.equals(Items.image(13)) ? Optional.empty() : Optional.of(Items.pixels(image, side));
    }, background::add, (_, update) -> update.run(), 3L * BYTES);

    @Test
    void aThumbnailIsReadOnceForAllWhoAsk() {
        List<Thumbnails.Picture> shown = new ArrayList<>();
        thumbnails.request(key(1), shown::add);
        thumbnails.request(key(1), shown::add);
        finish();
        assertThat(read).containsExactly(Items.image(1));
        assertThat(shown).hasSize(2).allSatisfy(
                picture -> assertThat(picture).isInstanceOf(Thumbnails.Picture.Ready.class));
        assertThat(thumbnails.kept(key(1))).contains(shown.getFirst());
    }

    @Test
    void theNewestRequestIsReadFirst() {
        for (int i = 0; i < 8; i++) {
            thumbnails.request(key(i), _ -> {});
        }
        finish();
        assertThat(read.subList(4, 8)).containsExactly(Items.image(7), Items.image(6), Items.image(5),
                Items.image(4));
    }

    @Test
    void aWithdrawnRequestIsNotRead() {
        List<Runnable> withdrawals = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            withdrawals.add(thumbnails.request(key(i), _ -> {}));
        }
        withdrawals.forEach(Runnable::run);
        finish();
        assertThat(read).hasSize(4);
    }

    @Test
    void whatCannotBeReadIsRemembered() {
        List<Thumbnails.Picture> shown = new ArrayList<>();
        thumbnails.request(key(13), shown::add);
        finish();
        assertThat(shown).containsExactly(new Thumbnails.Picture.Broken());
        assertThat(thumbnails.kept(key(13))).contains(new Thumbnails.Picture.Broken());
    }

    @Test
    void theLeastRecentlyUsedIsForgottenBeyondTheBytes() {
        for (int i = 0; i < 3; i++) {
            thumbnails.request(key(i), _ -> {});
            finish();
        }
        assertThat(thumbnails.kept(key(0))).isPresent();
        thumbnails.request(key(3), _ -> {});
        finish();
        assertThat(thumbnails.kept(key(1))).isEmpty();
        assertThat(thumbnails.kept(key(0))).isPresent();
        assertThat(thumbnails.bytes()).isEqualTo(3L * BYTES);
    }

    private void finish() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    private static Thumbnails.Key key(int image) {
        return new Thumbnails.Key(Items.image(image), 16);
    }
}
