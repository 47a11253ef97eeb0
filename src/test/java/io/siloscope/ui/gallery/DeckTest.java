package io.siloscope.ui.gallery;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeckTest {

    private final Deck deck = new Deck();

    @BeforeEach
    void tenImages() {
        deck.fill(Items.queue(10));
    }

    @Test
    void theFirstImageIsFocusedAndSelected() {
        assertThat(deck.focus().get()).isZero();
        assertThat(deck.selection()).containsExactly(Items.image(0));
    }

    @Test
    void anEmptyDeckHasNoFocusAndMovesNowhere() {
        deck.fill(List.of());
        deck.moveTo(3, false);
        deck.advance();
        deck.selectAll();
        assertThat(deck.focus().get()).isEqualTo(-1);
        assertThat(deck.selection()).isEmpty();
    }

    @Test
    void movesAreHeldWithinTheDeck() {
        deck.moveTo(99, false);
        assertThat(deck.focus().get()).isEqualTo(9);
        deck.moveTo(-5, false);
        assertThat(deck.focus().get()).isZero();
    }

    @Test
    void extendingSelectsFromTheAnchorInBothDirections() {
        deck.moveTo(4, false);
        deck.moveTo(6, true);
        assertThat(deck.selection()).containsExactly(Items.image(4), Items.image(5), Items.image(6));
        deck.moveTo(3, true);
        assertThat(deck.selection()).containsExactly(Items.image(3), Items.image(4));
    }

    @Test
    void togglingKeepsAtLeastOneSelected() {
        deck.toggle(2);
        assertThat(deck.selection()).containsExactly(Items.image(0), Items.image(2));
        deck.toggle(0);
        deck.toggle(2);
        assertThat(deck.selection()).containsExactly(Items.image(2));
    }

    @Test
    void advancingSkipsImagesThatAreAnsweredOrOnTheirWay() {
        deck.update(List.of(Items.labelled(deck.item(1), 0)));
        deck.pending(List.of(Items.image(2)));
        deck.advance();
        assertThat(deck.focus().get()).isEqualTo(3);
    }

    @Test
    void advancingFromTheEndGoesBackToTheFirstOpenImage() {
        deck.moveTo(9, false);
        deck.pending(List.of(Items.image(9), Items.image(0)));
        deck.advance();
        assertThat(deck.focus().get()).isEqualTo(1);
    }

    @Test
    void advancingAfterTheLastOpenImageStays() {
        deck.pending(Items.queue(10).stream().map(item -> item.image()).toList());
        deck.moveTo(5, false);
        deck.advance();
        assertThat(deck.focus().get()).isEqualTo(5);
    }

    @Test
    void anUpdateMeansTheAnswerIsDurable() {
        deck.pending(List.of(Items.image(3)));
        assertThat(deck.isPending(3)).isTrue();
        deck.update(List.of(Items.labelled(deck.item(3), 2)));
        assertThat(deck.isPending(3)).isFalse();
        assertThat(deck.item(3).human()).isPresent();
    }

    @Test
    void anotherQueueKeepsTheFocusOnItsImage() {
        deck.moveTo(7, false);
        deck.fill(Items.queue(10).reversed());
        assertThat(deck.focus().get()).isEqualTo(2);
        assertThat(deck.focused().orElseThrow().image()).isEqualTo(Items.image(7));
    }

    @Test
    void everyChangeRaisesTheRevision() {
        long before = deck.revision().get();
        deck.selectAll();
        assertThat(deck.revision().get()).isGreaterThan(before);
    }
}
