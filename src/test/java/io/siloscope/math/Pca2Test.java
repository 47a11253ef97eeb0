package io.siloscope.math;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// 500 points in seven dimensions that vary by 10 along one slanted direction, by 3 along another at a right angle to
/// it, and by 0.1 everywhere.
class Pca2Test {

    private static final double[] LONG = {0.6, 0, 0.8, 0, 0, 0, 0};
    private static final double[] SHORT = {0, 1, 0, 0, 0, 0, 0};

    @Test
    void theTwoWidestDirectionsAreFound() {
        FloatMatrix cloud = cloud();
        Pca2 pca = Pca2.fit(cloud, new Seed(5));
        double[] origin = pca.project(new double[7]);
        assertThat(Math.abs(pca.project(LONG)[0] - origin[0])).isCloseTo(1, within(1e-3));
        assertThat(Math.abs(pca.project(SHORT)[1] - origin[1])).isCloseTo(1, within(1e-3));
        assertThat(pca.project(SHORT)[0] - origin[0]).isCloseTo(0, within(0.05));
    }

    @Test
    void projectionsAreCentredAndUncorrelated() {
        FloatMatrix cloud = cloud();
        Pca2 pca = Pca2.fit(cloud, new Seed(5));
        double x = 0;
        double y = 0;
        double xy = 0;
        for (int i = 0; i < cloud.rows(); i++) {
            double[] point = pca.project(Vectors.row(cloud, i));
            x += point[0];
            y += point[1];
            xy += point[0] * point[1];
        }
        assertThat(x).isCloseTo(0, within(1e-6));
        assertThat(y).isCloseTo(0, within(1e-6));
        assertThat(xy / cloud.rows()).isCloseTo(0, within(1e-4));
    }

    @Test
    void theStartDoesNotMatter() {
        double[] vector = {1, 2, 3, 4, 5, 6, 7};
        assertThat(Pca2.fit(cloud(), new Seed(1)).project(vector))
                .containsExactly(Pca2.fit(cloud(), new Seed(2)).project(vector), within(1e-6));
    }

    @Test
    void equalVectorsProjectOntoTheOrigin() {
        Pca2 pca = Pca2.fit(FloatMatrix.of(new float[]{1, 2, 1, 2, 1, 2}, 3, 2), new Seed(1));
        assertThat(pca.project(new double[]{1, 2})).containsExactly(0, 0);
    }

    private static FloatMatrix cloud() {
        var random = new Seed(8).generator();
        float[] values = new float[500 * 7];
        for (int i = 0; i < 500; i++) {
            double along = 10 * random.nextGaussian();
            double across = 3 * random.nextGaussian();
            for (int j = 0; j < 7; j++) {
                values[i * 7 + j] = (float) (4 + along * LONG[j] + across * SHORT[j]
                        + 0.1 * random.nextGaussian());
            }
        }
        return FloatMatrix.of(values, 500, 7);
    }
}
