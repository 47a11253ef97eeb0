package io.siloscope.federate.compress;

import java.util.Map;

import io.siloscope.format.FormatException;
import io.siloscope.format.Safetensors;

/// Looks up the parts of an encoded tensor, and checks what it finds.
final class Parts {

    private Parts() {}

    static Safetensors.Raw of(Map<String, Safetensors.Raw> parts, String suffix, Safetensors.Type type,
            int size) {
        Safetensors.Raw part = parts.get(suffix);
        if (part == null) {
            throw new FormatException("The part \"" + suffix + "\" of a tensor is missing");
        }
        part.require(type);
        if (part.size() != size) {
            throw new FormatException(
                    "The part \"" + suffix + "\" of a tensor has " + part.size() + " numbers, not "
                            + size);
        }
        return part;
    }
}
