package io.siloscope.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TopKTest {

    /// Few distinct values, so that ties are common.
    @Property
    void theSmallestAreThoseOfAFullStableSort(@ForAll @Size(max = 40) @IntRange(max = 5) int[] numbers,
            @ForAll @IntRange(max = 40) int wanted) {
        double[] values = Arrays.stream(numbers).asDoubleStream().toArray();
        int k = Math.min(wanted, values.length);
        int[] sorted = IntStream.range(0, values.length).boxed()
                .sorted(Comparator.comparingDouble(i -> values[i])).limit(k).mapToInt(i -> i).toArray();
        assertThat(TopK.smallest(values, k)).isEqualTo(sorted);
    }

    @Test
    void moreThanThereAreIsMisuse() {
        assertThatThrownBy(() -> TopK.smallest(new double[2], 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
