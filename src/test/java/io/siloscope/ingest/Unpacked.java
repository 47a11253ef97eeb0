package io.siloscope.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.siloscope.dataset.Decoded;
import io.siloscope.dataset.Pixels;
import io.siloscope.format.FormatException;
import io.siloscope.ingest.image.ImageDecoder;

/// An image of a scan, taken out of the file that it is in.
///
/// @param described name, class and part
/// @param reason why there is no image; empty where there is one
record Unpacked(String described, String group, byte[] file, String reason) {

    static List<Unpacked> all(Scan scan) throws IOException {
        List<Unpacked> all = new ArrayList<>();
        for (ImageItem item : scan.items()) {
            if (!(item.content() instanceof Content.Packed(String _, Content.Unpacking unpacking))) {
                throw new AssertionError(item.name() + " is a file of its own");
            }
            String rest = "|" + item.className() + "|" + item.split().label();
            try {
                unpacking.into((suffix, group, file) -> all.add(new Unpacked(item.name() + suffix + rest,
                        item.group() + group, file, "")));
            } catch (FormatException e) {
                all.add(new Unpacked(item.name() + rest, "", new byte[0], String.valueOf(e.getMessage())));
            }
        }
        return all;
    }

    Pixels pixels() {
        Decoded decoded = ImageDecoder.decode(file);
        if (decoded instanceof Pixels pixels) {
            return pixels;
        }
        throw new AssertionError(described + ": " + decoded);
    }
}
