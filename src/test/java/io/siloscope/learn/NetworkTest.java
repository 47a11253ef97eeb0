package io.siloscope.learn;

import io.siloscope.math.Seed;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({"3,32,10,256", "3,28,7,64", "3,64,200,1024", "1,28,9,64", "1,16,2,64"})
    void cnn4ReadsEveryInputSize(int channels, int side, int classes, int features) {
        var network = new Cnn4(channels, side, side, classes);
        Weights weights = network.initial(new Seed(1));
        long[] shapes = Torch.lend(manager -> {
            var state = new State(network, weights, manager);
            var input = manager.zeros(new ai.djl.ndarray.types.Shape(2, channels, side, side));
            return new long[]{network.features(input, state, false).getShape().get(1),
                network.logits(input, state, false).getShape().get(1)};
        });
        assertThat(shapes).containsExactly(features, classes);
    }

    @Test
    void theStateForCifarHasThirtyTensorsAnd464696Bytes() {
        Weights weights = new Cnn4(3, 32, 32, 10).initial(new Seed(1));
        assertThat(weights.tensors()).hasSize(30);
        assertThat(4 * weights.size()).isEqualTo(464_696);
        assertThat(weights.names().subList(0, 8)).containsExactly(
                "block1.conv.weight", "block1.conv.bias", "block1.bn.weight", "block1.bn.bias",
                "block1.bn.running_mean", "block1.bn.running_var", "block1.bn.num_batches_tracked",
                "block2.conv.weight");
    }

    @Test
    void drawnWeightsFillTheirRangeEvenly() {
        Weights weights = new Cnn4(3, 32, 32, 10).initial(new Seed(1));
        Tensor conv = weights.tensor("block3.conv.weight");
        double bound = 1 / Math.sqrt(64 * 9);
        double squares = 0;
        double largest = 0;
        for (int i = 0; i < conv.size(); i++) {
            squares += (double) conv.at(i) * conv.at(i);
            largest = Math.max(largest, Math.abs(conv.at(i)));
        }
        assertThat(largest).isLessThanOrEqualTo(bound).isGreaterThan(0.999 * bound);
        assertThat(squares / conv.size()).isCloseTo(bound * bound / 3, within(0.02 * bound * bound));
        assertThat(weights.tensor("linear.bias").toArray()).containsOnly(0f);
        assertThat(weights.tensor("block2.bn.running_var").toArray()).containsOnly(1f);
    }

    @Test
    void theSeedAndOnlyTheSeedDecidesTheDraw() {
        Network network = new LinearProbe(5, 3);
        assertThat(network.initial(new Seed(1))).isEqualTo(network.initial(new Seed(1)));
        assertThat(network.initial(new Seed(1))).isNotEqualTo(network.initial(new Seed(2)));
    }

    @Test
    void imagesTooSmallForFourPoolingsAreRefused() {
        assertThatThrownBy(() -> new Cnn4(3, 15, 32, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("15×32");
    }
}
