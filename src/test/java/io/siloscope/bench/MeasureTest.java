package io.siloscope.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeasureTest {

    @Test
    void medianAndP95AreNearestRanks() {
        Measure measure = Measure.ofNanos(LongStream.rangeClosed(1, 100).map(i -> 101 - i).toArray());
        assertThat(measure.median()).isEqualTo(Duration.ofNanos(50));
        assertThat(measure.p95()).isEqualTo(Duration.ofNanos(95));
    }

    @Test
    void oneRunIsItsOwnMedian() {
        Measure measure = Measure.ofNanos(new long[]{2_000_000_000});
        assertThat(measure.p95()).isEqualTo(measure.median());
        assertThat(measure.perSecond(10)).isEqualTo(5);
    }

    @Test
    void warmUpRunsAreNotCounted() {
        AtomicInteger calls = new AtomicInteger();
        assertThat(Measure.of(2, 3, calls::incrementAndGet).runs()).isEqualTo(3);
        assertThat(calls).hasValue(5);
    }

    @Test
    void everyBenchGivesRowsWithSpeeds() {
        assertThat(new WeakBench(50, 8, 12, 3).run(0, 2)).hasSize(2)
                .allSatisfy(row -> assertThat(row.perSecond()).isPositive());
        assertThat(new AggregateBench(3, 100).run(0, 2)).hasSize(2)
                .allSatisfy(row -> assertThat(row.unit()).isEqualTo("models"));
    }
}
