package io.siloscope.math;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Beside sums in double; sizes on both sides of a tile, of a panel and of the steps in the loop.
class FloatProductsTest {

    @ParameterizedTest
    @CsvSource({"1,1,1", "1023,3,2", "1024,64,5", "1025,65,8", "2050,130,3", "5,7,0"})
    void productsAreThoseOfADullTwin(int count, int dimension, int vectors) {
        var random = new Random(count);
        float[][] set = random(count, dimension, random);
        float[] flat = new float[count * dimension];
        for (int j = 0; j < count; j++) {
            System.arraycopy(set[j], 0, flat, j * dimension, dimension);
        }
        float[][] others = random(vectors, dimension, random);
        float[][] products = new FloatProducts(FloatMatrix.of(flat, count, dimension)).of(others);

        assertThat(products.length).isEqualTo(vectors);
        for (int row = 0; row < vectors; row++) {
            assertThat(products[row]).hasSize(count);
            for (int j = 0; j < count; j++) {
                double sum = 0;
                double size = 0;
                for (int i = 0; i < dimension; i++) {
                    sum += (double) others[row][i] * set[j][i];
                    size += Math.abs((double) others[row][i] * set[j][i]);
                }
                assertThat((double) products[row][j]).isCloseTo(sum, within(0x1p-24 * dimension * size));
            }
        }
    }

    private static float[][] random(int rows, int columns, Random random) {
        float[][] values = new float[rows][columns];
        for (float[] row : values) {
            for (int j = 0; j < columns; j++) {
                row[j] = (float) random.nextGaussian();
            }
        }
        return values;
    }
}
