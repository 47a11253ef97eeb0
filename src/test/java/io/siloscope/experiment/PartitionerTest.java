package io.siloscope.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.siloscope.math.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every partitioner promises.
class PartitionerTest {

    private static final int[] CLASSES = IntStream.range(0, 1200).map(i -> i % 100 < 60 ? 0 : i % 5)
            .toArray();

    static Stream<Partitioner> partitioners() {
        return Stream.of(new Iid(), new EqualIid(), new DirichletSizes(0.5), new DirichletBalanced(0.1),
                new DirichletBalanced(100), new Shards(2));
    }

    @ParameterizedTest
    @MethodSource("partitioners")
    void everyImageGoesToOneSilo(Partitioner partitioner) {
        List<int[]> parts = partitioner.split(CLASSES, 6, new Seed(3));

        assertThat(parts).hasSize(6).allSatisfy(part -> assertThat(part).isSorted());
        assertThat(parts.stream().flatMapToInt(Arrays::stream).sorted().toArray())
                .isEqualTo(IntStream.range(0, CLASSES.length).toArray());
    }

    @ParameterizedTest
    @MethodSource("partitioners")
    void theSeedDecides(Partitioner partitioner) {
        assertThat(partitioner.split(CLASSES, 6, new Seed(3))).usingRecursiveComparison()
                .isEqualTo(partitioner.split(CLASSES, 6, new Seed(3)));
        assertThat(partitioner.split(CLASSES, 6, new Seed(3)).getFirst())
                .isNotEqualTo(partitioner.split(CLASSES, 6, new Seed(4)).getFirst());
    }

    @ParameterizedTest
    @MethodSource("partitioners")
    void noSiloIsNoPlaceForImages(Partitioner partitioner) {
        assertThatThrownBy(() -> partitioner.split(CLASSES, 0, new Seed(3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shardsHoldSoManyClassesAndNoOthers() {
        List<int[]> parts = new Shards(2).split(CLASSES, 10, new Seed(1));

        assertThat(parts).allSatisfy(
                part -> assertThat(Arrays.stream(part).map(i -> CLASSES[i]).distinct().count()).isEqualTo(2));
        assertThatThrownBy(() -> new Shards(1).split(CLASSES, 4, new Seed(1)))
                .hasMessageContaining("cannot hold 5 classes");
    }

    @Test
    void aSplitThatCannotBeIsSaid() {
        assertThatThrownBy(() -> new DirichletSizes(0.1).split(new int[]{0, 1, 0, 1}, 3, new Seed(1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("take fewer silos");
    }
}
