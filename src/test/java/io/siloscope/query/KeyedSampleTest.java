package io.siloscope.query;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyedSampleTest {

    private static final List<Integer> ITEMS = IntStream.range(0, 1000).boxed().toList();

    @Test
    void aShareIsRoundedUp() {
        assertThat(KeyedSample.of(ITEMS, 0.02, "k")).hasSize(20).doesNotHaveDuplicates().isSubsetOf(ITEMS);
        assertThat(KeyedSample.of(ITEMS.subList(0, 3), 0.02, "k")).hasSize(1);
        assertThat(KeyedSample.of(ITEMS, 0, "k")).isEmpty();
        assertThat(KeyedSample.of(List.of(), 0.5, "k")).isEmpty();
        assertThatThrownBy(() -> KeyedSample.of(ITEMS, 1.5, "k"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theKeyDecidesAndNotTheOrder() {
        assertThat(KeyedSample.of(ITEMS.reversed(), 0.02, "k")).isEqualTo(KeyedSample.of(ITEMS, 0.02, "k"));
        assertThat(KeyedSample.of(ITEMS, 0.02, "other")).isNotEqualTo(KeyedSample.of(ITEMS, 0.02, "k"));
    }

    @Test
    void noPartOfTheItemsIsFavoured() {
        long low = KeyedSample.of(ITEMS, 0.5, "k").stream().filter(item -> item < 500).count();

        assertThat(low).isBetween(220L, 280L);
    }
}
