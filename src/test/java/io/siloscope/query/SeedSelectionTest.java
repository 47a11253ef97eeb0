package io.siloscope.query;

import java.util.stream.IntStream;

import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeedSelectionTest {

    @Property
    void everyClassGivesItsShareOrAllItHas(@ForAll @Size(max = 80) @IntRange(max = 2) int[] classes,
            @ForAll @IntRange(max = 6) int least, @ForAll long seed) {
        var selection = new SeedSelection.Stratified(0.3, least);
        int[] chosen = selection.select(classes, 4, new Seed(seed));
        assertThat(chosen).isSorted().doesNotHaveDuplicates();
        for (int c = 0; c < 4; c++) {
            int wanted = c;
            long has = IntStream.of(classes).filter(k -> k == wanted).count();
            assertThat(IntStream.of(chosen).filter(i -> classes[i] == wanted).count())
                    .isEqualTo(Math.min(has, selection.perClass(classes.length, 4)));
        }
        assertThat(selection.select(classes, 4, new Seed(seed))).isEqualTo(chosen);
    }

    @Test
    void theLargerOfShareAndLeastCounts() {
        var selection = new SeedSelection.Stratified(0.01, 5);
        assertThat(selection.perClass(300, 4)).isEqualTo(5);
        assertThat(selection.perClass(10_000, 4)).isEqualTo(25);
    }

    @Test
    void anotherSeedChoosesOtherImages() {
        int[] classes = IntStream.range(0, 200).map(i -> i % 2).toArray();
        var selection = new SeedSelection.Stratified(0, 5);
        assertThat(selection.select(classes, 2, new Seed(1)))
                .isNotEqualTo(selection.select(classes, 2, new Seed(2)));
    }

    @Test
    void aUniformSeedIsAShareOfAllImages() {
        int[] chosen = new SeedSelection.Uniform(0.05).select(FloatMatrix.of(new float[199], 199, 1),
                new int[199], 2,
                new Seed(1));
        assertThat(chosen).hasSize(9).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aShareOverOneIsMisuse() {
        assertThatThrownBy(() -> new SeedSelection.Uniform(2)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2.0");
    }
}
