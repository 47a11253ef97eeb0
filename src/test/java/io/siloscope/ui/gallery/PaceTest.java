package io.siloscope.ui.gallery;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void labelsOlderThanAMinuteNoLongerCount() {
        var pace = new Pace();
        pace.labelled(3, START);
        pace.labelled(2, START.plusSeconds(40));
        assertThat(pace.perMinute(START.plusSeconds(60))).isEqualTo(5);
        assertThat(pace.perMinute(START.plusSeconds(61))).isEqualTo(2);
        assertThat(pace.perMinute(START.plusSeconds(200))).isZero();
    }
}
