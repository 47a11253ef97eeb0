package io.siloscope.jobs;

import java.util.concurrent.atomic.AtomicIntegerArray;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CoresTest {

    @Test
    void everyTaskRunsOnceAndAllHaveEndedAfterwards() {
        var runs = new AtomicIntegerArray(1000);
        Cores.forEach(1000, runs::incrementAndGet);
        for (int i = 0; i < 1000; i++) {
            assertThat(runs.get(i)).isEqualTo(1);
        }
        Cores.forEach(0, task -> {
            throw new AssertionError("There was no task " + task);
        });
    }

    @Test
    void aTaskMaySpreadWorkOfItsOwn() {
        var runs = new AtomicIntegerArray(64 * 64);
        Cores.forEach(64, outer -> Cores.forEach(64, inner -> runs.incrementAndGet(64 * outer + inner)));
        for (int i = 0; i < runs.length(); i++) {
            assertThat(runs.get(i)).isEqualTo(1);
        }
    }

    @Test
    void theLowestFailureIsThrownAfterAllHaveEnded() {
        var runs = new AtomicIntegerArray(100);
        assertThatThrownBy(() -> Cores.forEach(100, task -> {
            runs.incrementAndGet(task);
            if (task % 30 == 7) {
                throw new IllegalStateException("task " + task);
            }
        })).isInstanceOf(IllegalStateException.class).hasMessage("task 7");
        for (int i = 0; i < 100; i++) {
            assertThat(runs.get(i)).isEqualTo(1);
        }
    }
}
