package io.siloscope.experiment;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SummaryTest {

    @Test
    void severalSeedsHaveAMeanAndADeviation() {
        Summary summary = Summary.of(new double[]{0.5, 0.6, 0.7});

        assertThat(summary.mean()).isCloseTo(0.6, within(1e-12));
        assertThat(summary.deviation()).isCloseTo(0.1, within(1e-12));
        assertThat(summary.percent()).isEqualTo("60.0 % ± 10.0");
    }

    @Test
    void oneSeedHasNoDeviation() {
        assertThat(Summary.of(new double[]{0.724}).percent()).isEqualTo("72.4 %");
        assertThat(Summary.of(new double[0]).mean()).isNaN();
    }
}
