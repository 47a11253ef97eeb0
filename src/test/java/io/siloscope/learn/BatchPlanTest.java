package io.siloscope.learn;

import java.util.Arrays;
import java.util.stream.IntStream;

import io.siloscope.math.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BatchPlanTest {

    @Property(tries = 200)
    void everyPassSeesEveryExampleOnce(
            @ForAll @IntRange(min = 1, max = 50) int examples, @ForAll @IntRange(min = 1, max = 60) int batch,
            @ForAll long seed) {
        var plan = new BatchPlan(examples, batch, new Seed(seed));
        int perPass = Math.ceilDiv(examples, batch);
        for (int pass = 0; pass < 3; pass++) {
            int from = pass * perPass;
            int[] seen = IntStream.range(from, from + perPass).boxed()
                    .flatMapToInt(step -> Arrays.stream(plan.rows(step))).sorted().toArray();
            assertThat(seen).isEqualTo(IntStream.range(0, examples).toArray());
        }
    }

    @Test
    void theLastBatchIsSmallerAndPassesDiffer() {
        var plan = new BatchPlan(10, 4, new Seed(1));
        int[] first = plan.rows(0);
        assertThat(plan.rows(2)).hasSize(2);
        assertThat(plan.rows(3)).hasSize(4).isNotEqualTo(first);
    }
}
