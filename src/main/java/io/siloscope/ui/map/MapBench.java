package io.siloscope.ui.map;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.layout.StackPane;

import io.siloscope.dataset.ImageId;
import io.siloscope.workbench.Projection;

/// A map of made-up points, to be timed. JavaFX thread only.
public final class MapBench extends StackPane {

    private static final int CLASSES = 7;

    private final ScatterCanvas canvas = new ScatterCanvas(_ -> {}, _ -> {});

    /// A map of so many points.
    public MapBench(int points) {
        var random = new Random(1);
        float[] x = new float[points];
        float[] y = new float[points];
        int[] classes = new int[points];
        for (int i = 0; i < points; i++) {
            classes[i] = i % CLASSES;
            x[i] = (float) (random.nextGaussian() + 4 * Math.cos(classes[i]));
            y[i] = (float) (random.nextGaussian() + 4 * Math.sin(classes[i]));
        }
        getChildren().add(canvas);
        canvas.show(Optional.of(new Projection(
                IntStream.range(0, points).mapToObj(i -> new ImageId("%064x".formatted(i))).toList(), x, y,
                classes,
                new boolean[points], new float[points])));
    }

    /// Moves the points a little, and brings them closer and away again in turn.
    public void step(int frame) {
        canvas.move(frame % 2 == 0 ? 3 : -2, 1);
        canvas.closer(frame % 40 < 20 ? 1.05 : 1 / 1.05, 500, 400);
    }
}
