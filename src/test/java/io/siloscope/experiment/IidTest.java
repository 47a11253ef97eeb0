package io.siloscope.experiment;

import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.math.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IidTest {

    @Property
    void everyPositionIsInOnePart(@ForAll @IntRange(max = 200) int images,
            @ForAll @IntRange(min = 1, max = 9) int silos, @ForAll long seed) {
        List<int[]> parts = new Iid().split(new int[images], silos, new Seed(seed));
        assertThat(parts).hasSize(silos).allSatisfy(part -> assertThat(part).isSorted());
        assertThat(parts.stream().flatMapToInt(IntStream::of).sorted())
                .containsExactlyElementsOf(IntStream.range(0, images).boxed().toList());
    }

    @Test
    void equalSeedsGiveEqualPartsAndOthersOthers() {
        int[][] parts = new Iid().split(new int[100], 3, new Seed(4)).toArray(int[][]::new);
        assertThat(new Iid().split(new int[100], 3, new Seed(4)).toArray(int[][]::new)).isDeepEqualTo(parts);
        assertThat(new Iid().split(new int[100], 3, new Seed(5)).getFirst()).isNotEqualTo(parts[0]);
    }

    /// Multinomial: 10,000 images over 4 silos have a deviation of 43 around 2,500.
    @Test
    void sizesAreAboutEqual() {
        assertThat(new Iid().split(new int[10_000], 4, new Seed(4)))
                .allSatisfy(part -> assertThat(part.length).isBetween(2_300, 2_700));
    }

    @Test
    void noSilosIsMisuse() {
        assertThatThrownBy(() -> new Iid().split(new int[1], 0, new Seed(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
