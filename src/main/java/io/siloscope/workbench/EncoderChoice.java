package io.siloscope.workbench;

import java.nio.file.Path;

import io.siloscope.vision.Encoder;
import io.siloscope.vision.OnnxEncoder;
import io.siloscope.vision.StarterEncoder;

/// Opens an encoder by what a user calls it.
public final class EncoderChoice {

    private EncoderChoice() {}

    /// The built-in encoder for `starter`, otherwise the model file of that path.
    ///
    /// @throws io.siloscope.vision.EncoderException when the file is no image encoder
    public static Encoder open(String encoder) {
        return encoder.equals(StarterEncoder.NAME) ? StarterEncoder.open()
                : OnnxEncoder.open(Path.of(encoder));
    }
}
