package io.siloscope.vision;

import java.util.List;

import io.siloscope.math.Interpolation;

/// The built-in encoder: it needs no file and no download, because its model is made of formulas.
public final class StarterEncoder {

    public static final String NAME = "starter";

    private StarterEncoder() {}

    /// Opens the encoder: any image, squashed to 64×64, becomes colour and texture statistics.
    public static Encoder open() {
        var unchanged = new Preprocessing(StarterGraph.SIDE, StarterGraph.SIDE, List.of(0.0, 0.0, 0.0),
                List.of(1.0, 1.0, 1.0), new Resize.Squash(), Interpolation.BICUBIC);
        return OnnxEncoder.builtIn(NAME, StarterGraph.build(), unchanged);
    }
}
