package io.siloscope.federate.compress;

import java.util.Map;

import io.siloscope.format.Safetensors;

/// Turns the numbers of one tensor into fewer bytes and back. Pure: equal numbers give equal bytes.
interface TensorCodec {

    /// The parts that are sent, by a suffix to the tensor's name.
    Map<String, Safetensors.Raw> encode(float[] values, int[] shape);

    /// So many numbers from their parts.
    ///
    /// @throws io.siloscope.format.FormatException when a part is missing, or of another kind or size
    float[] decode(Map<String, Safetensors.Raw> parts, int size);
}
