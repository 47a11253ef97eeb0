package io.siloscope.federate.wire;

import java.io.IOException;
import java.util.Optional;

import io.siloscope.federate.Toy;
import io.siloscope.federate.compress.Compression;
import io.siloscope.format.FormatException;
import io.siloscope.format.Safetensors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Weights cut into frames and put together again; the toy's weights take two frames.
class ParcelTest {

    private final Parcel parcel = Parcel.whole(Toy.weights());

    @Test
    void framesInAnyOrderAndTwiceMakeTheWeights() throws IOException {
        Delivery delivery = delivery();
        assertThat(parcel.frames()).isEqualTo(2);
        delivery.add(parcel.frame(1));
        delivery.add(parcel.frame(1));
        assertThat(delivery.complete()).isFalse();
        delivery.add(parcel.frame(0));

        assertThat(delivery.complete()).isTrue();
        assertThat(delivery.open(new Compression.None(), Optional.empty())).isEqualTo(Toy.weights());
    }

    @Test
    void noFrameIsLargerThanAgreed() {
        assertThat(parcel.frame(0)).hasSize(Wire.FRAME);
        assertThat(parcel.frame(0).length + parcel.frame(1).length)
                .isEqualTo(Safetensors.write(Toy.weights()).length + 2 * Parcel.HEADER);
    }

    @Test
    void aChangedByteIsSeen() throws IOException {
        Delivery delivery = delivery();
        byte[] damaged = parcel.frame(0);
        damaged[damaged.length - 1] ^= 1;
        delivery.add(damaged);
        delivery.add(parcel.frame(1));

        assertThatThrownBy(() -> delivery.open(new Compression.None(), Optional.empty()))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aFrameOfOtherWeightsIsSeen() {
        byte[] other = Parcel.whole(Toy.shifted(Toy.weights(), 1)).frame(0);

        assertThatThrownBy(() -> delivery().add(other)).isInstanceOf(FormatException.class)
                .hasMessageContaining("belongs to no announced weights");
    }

    @Test
    void aSizeOverTheLimitTakesNoMemory() {
        assertThatThrownBy(
                () -> new Delivery(Transfer.whole(parcel.transfer().digest(), Integer.MAX_VALUE), 1000))
                .isInstanceOf(FormatException.class).hasMessageContaining("the limit is 1000");
    }

    @Test
    void eachFrameNamesTheTensorsItCarries() {
        assertThat(parcel.tensors(0)).containsExactly("fc.weight");
        assertThat(parcel.tensors(1)).containsExactly("fc.weight", "fc.bias");
    }

    private Delivery delivery() {
        return new Delivery(parcel.transfer(), Wire.FRAME * 4);
    }
}
