package io.siloscope.workbench;

/// How fast an encoder is on this computer.
///
/// @param encoder its name
/// @param dimension the numbers that it makes of an image
/// @param perSecond images a second, reading and decoding included
/// @param left images of the silo that it has not embedded yet
public record EncoderTrial(String encoder, int dimension, double perSecond, int left) {

    /// The seconds that those would take.
    public double secondsLeft() {
        return left / perSecond;
    }
}
