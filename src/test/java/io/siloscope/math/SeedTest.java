package io.siloscope.math;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeedTest {

    private final Seed seed = new Seed(20260101);

    @Test
    void equalSeedsDrawEqualNumbers() {
        assertThat(seed.generator().nextLong()).isEqualTo(new Seed(20260101).generator().nextLong());
    }

    @Test
    void purposesAndIndicesDrawApart() {
        assertThat(new long[]{
            seed.value(), seed.split("shuffle").value(), seed.split("init").value(), seed.split("").value(),
            seed.split(0).value(), seed.split(1).value(), seed.split("a").split("b").value(),
            seed.split("ab").value()
        }).doesNotHaveDuplicates();
    }

    @Test
    void aPermutationHoldsEveryNumberOnce() {
        int[] order = Shuffle.permutation(101, seed);
        assertThat(order).hasSize(101).doesNotHaveDuplicates();
        assertThat(order).isNotEqualTo(Shuffle.permutation(101, seed.split(1)))
                .isEqualTo(Shuffle.permutation(101, seed));
    }

    @Test
    void everyPlaceIsEquallyLikely() {
        int[] first = new int[5];
        for (int draw = 0; draw < 5000; draw++) {
            first[Shuffle.permutation(5, seed.split(draw))[0]]++;
        }
        // Binomial(5000, 1/5) has a deviation of 28: six deviations either side.
        for (int count : first) {
            assertThat(count).isBetween(830, 1170);
        }
    }
}
