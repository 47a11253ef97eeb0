package io.siloscope.learn;

import java.util.List;

import io.siloscope.dataset.Input;
import io.siloscope.dataset.Pixels;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImagePackTest {

    private static final Pixels TWO = new Pixels(2, 1, new byte[]{1, 2, 3, (byte) 200, (byte) 100, 50});

    @Test
    void coloursBecomePlanesAtTheirPosition() {
        var pack = new ImagePack(
                new Input.Image(3, 1, 2, List.of(0.5, 0.5, 0.5), List.of(0.5, 0.5, 0.5)), 2);
        pack.set(1, TWO);
        assertThat(pack.examples().bytes())
                .containsExactly(0, 0, 0, 0, 0, 0, 1, (byte) 200, 2, (byte) 100, 3, 50);
    }

    @Test
    void oneChannelIsTheLuma() {
        var pack = new ImagePack(new Input.Image(1, 1, 2, List.of(0.5), List.of(0.5)), 1);
        pack.set(0, TWO);
        assertThat(pack.examples().bytes()).containsExactly(2, (byte) 124);
    }

    @Test
    void anotherSizeIsRefused() {
        var pack = new ImagePack(Input.Image.rgb(16), 1);
        assertThatThrownBy(() -> pack.set(0, TWO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Image 0 is 2×1, but the network takes 16×16");
    }
}
