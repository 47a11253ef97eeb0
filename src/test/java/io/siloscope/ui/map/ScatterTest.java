package io.siloscope.ui.map;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.dataset.ImageId;
import io.siloscope.workbench.Projection;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScatterTest {

    private static final List<ImageId> IMAGES = IntStream.range(0, 3)
            .mapToObj(i -> ImageId.ofContent(("image " + i).getBytes(StandardCharsets.UTF_8))).toList();
    private final Scatter scatter = new Scatter(new Projection(IMAGES, new float[]{-1, 0, 3},
            new float[]{5, 6, 7}, new int[]{0, 1, -1}, new boolean[3], new float[3]), 400, 300);

    @Test
    void allPointsLieInsideAndLargerValuesHigher() {
        assertThat(scatter.x(0)).isCloseTo(24, within(1e-9));
        assertThat(scatter.x(2)).isCloseTo(376, within(1e-9));
        assertThat(scatter.y(0)).isCloseTo(276, within(1e-9));
        assertThat(scatter.y(2)).isCloseTo(24, within(1e-9));
    }

    @Test
    void theNearestPointIsFoundWithinReachOnly() {
        assertThat(scatter.nearest(scatter.x(1) + 3, scatter.y(1) - 3)).hasValue(1);
        assertThat(scatter.nearest(scatter.x(1) + 30, scatter.y(1))).isEmpty();
    }

    @Test
    void pointsOnOneSpotDoNotDivideByZero() {
        var same = new Scatter(
                new Projection(IMAGES, new float[3], new float[3], new int[3], new boolean[3], new float[3]),
                100, 100);
        assertThat(same.x(0)).isFinite();
        assertThat(same.y(0)).isFinite();
    }

    @Test
    void comingCloserKeepsThePlaceUnderTheMouse() {
        double x = scatter.x(1);
        double y = scatter.y(1);
        scatter.closer(3, x, y);
        assertThat(scatter.x(1)).isCloseTo(x, within(1e-9));
        assertThat(scatter.y(1)).isCloseTo(y, within(1e-9));
        assertThat(scatter.x(2)).isGreaterThan(376);
        scatter.closer(0.01, 0, 0);
        assertThat(scatter.x(2)).isCloseTo(376, within(1e-9));
    }

    @Test
    void aLineHoldsThePointsInsideIt() {
        double x = scatter.x(1);
        double y = scatter.y(1);
        assertThat(scatter.inside(List.of(x - 5, y - 5, x + 5, y - 5, x, y + 5))).containsExactly(1);
        assertThat(scatter.inside(List.of(0.0, 0.0, 400.0, 0.0, 400.0, 300.0, 0.0, 300.0))).containsExactly(0,
                1, 2);
        assertThat(scatter.inside(List.of(0.0, 0.0, 1.0, 0.0))).isEmpty();
    }
}
