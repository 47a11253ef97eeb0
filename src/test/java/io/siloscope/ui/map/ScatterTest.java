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
            new float[]{5, 6, 7}, new int[]{0, 1, -1}), 400, 300);

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
        var same = new Scatter(new Projection(IMAGES, new float[3], new float[3], new int[3]), 100, 100);
        assertThat(same.x(0)).isFinite();
        assertThat(same.y(0)).isFinite();
    }
}
