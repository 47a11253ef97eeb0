package io.siloscope.learn;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Examples;
import io.siloscope.dataset.Input;
import io.siloscope.math.Seed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImageFeedTest {

    private static final int HEIGHT = 5;
    private static final int WIDTH = 7;
    private static final int PADDING = 3;
    private static final Input.Image INPUT = new Input.Image(
            3, HEIGHT, WIDTH, List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225));
    private static final Examples.Images IMAGES = noise();

    @Property(tries = 100)
    void aViewIsACropOfThePaddedImageThenAMirror(
            @ForAll @IntRange(min = -PADDING, max = PADDING) int down,
            @ForAll @IntRange(min = -PADDING, max = PADDING) int right,
            @ForAll boolean mirrored) {
        float[] expected = twin(1, PADDING + down, PADDING + right, mirrored);
        assertThat(written(1, new View(down, right, mirrored))).isEqualTo(expected);
    }

    @Test
    void thePlainViewIsTheNormalisedImage() {
        float[] plain = written(0, View.PLAIN);
        assertThat(plain[0]).isEqualTo((float) (((IMAGES.bytes()[0] & 0xFF) / 255.0 - 0.485) / 0.229));
        assertThat(plain).isEqualTo(twin(0, PADDING, PADDING, false));
    }

    @Test
    void drawnViewsReachEveryOffsetAndBothSidesAndNothingElse() {
        var random = new Seed(4).generator();
        Set<View> drawn = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            drawn.add(View.draw(new Augmentation(true, 2), random));
        }
        Set<View> all = new HashSet<>();
        for (int down = -2; down <= 2; down++) {
            for (int right = -2; right <= 2; right++) {
                all.add(new View(down, right, false));
                all.add(new View(down, right, true));
            }
        }
        assertThat(drawn).isEqualTo(all);
    }

    @Test
    void withoutCropOnlyTheMirrorIsDrawn() {
        var random = new Seed(4).generator();
        List<View> drawn = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            drawn.add(View.draw(new Augmentation(true, 0), random));
        }
        assertThat(drawn).containsOnly(View.PLAIN, new View(0, 0, true));
        assertThat(drawn.stream().filter(View::mirrored).count()).isBetween(430L, 570L);
    }

    private static float[] written(int image, View view) {
        FloatBuffer target = FloatBuffer.allocate(3 * HEIGHT * WIDTH);
        new ImageFeed(IMAGES, INPUT, () -> view).write(image, target);
        assertThat(target.hasRemaining()).isFalse();
        return target.array();
    }

    /// Pads with zero bytes, crops, mirrors, normalises: one array a stage.
    private static float[] twin(int image, int top, int left, boolean mirrored) {
        float[] result = new float[3 * HEIGHT * WIDTH];
        for (int c = 0; c < 3; c++) {
            int[][] padded = new int[HEIGHT + 2 * PADDING][WIDTH + 2 * PADDING];
            for (int y = 0; y < HEIGHT; y++) {
                for (int x = 0; x < WIDTH; x++) {
                    padded[y + PADDING][x + PADDING] = IMAGES
                            .bytes()[((image * 3 + c) * HEIGHT + y) * WIDTH + x] & 0xFF;
                }
            }
            for (int y = 0; y < HEIGHT; y++) {
                int[] row = new int[WIDTH];
                System.arraycopy(padded[top + y], left, row, 0, WIDTH);
                int[] seen = mirrored
                        ? IntStream.range(0, WIDTH).map(x -> row[WIDTH - 1 - x]).toArray()
                        : row;
                for (int x = 0; x < WIDTH; x++) {
                    result[(c * HEIGHT + y) * WIDTH + x] = (float) ((seen[x] / 255.0 - INPUT.mean().get(c))
                            / INPUT.std().get(c));
                }
            }
        }
        return result;
    }

    private static Examples.Images noise() {
        byte[] bytes = new byte[2 * 3 * HEIGHT * WIDTH];
        new Seed(9).generator().nextBytes(bytes);
        return new Examples.Images(2, 3, HEIGHT, WIDTH, bytes);
    }
}
