package io.siloscope.weak;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UsualKTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 4, 1", "12, 4, 3", "98, 7, 10", "500, 10, 10", "5000, 10, 10"})
    void withFewSeedsNoMoreVoteThanAClassHas(int seeds, int classes, int k) {
        assertThat(WeakLabeler.usualK(seeds, classes)).isEqualTo(k);
    }
}
