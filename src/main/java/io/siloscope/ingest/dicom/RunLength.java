package io.siloscope.ingest.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import io.siloscope.format.FormatException;

/// Run-length encoded frames (PS3.5, annex G): a segment for each byte of a sample, the highest first.
final class RunLength {

    private RunLength() {}

    /// The raw samples of a frame, pixel by pixel.
    ///
    /// @param pixels how many the frame has
    /// @param segments how many it must have: one for each byte of each channel
    static int[] decode(ByteBuffer frame, int pixels, int segments, int channels, int allocated) {
        ByteBuffer bytes = frame.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < 64 || bytes.getInt(0) != segments) {
            throw new FormatException("The DICOM file's run-length segments do not fit its pixels");
        }
        int[] samples = new int[Math.multiplyExact(pixels, channels)];
        int width = allocated / 8;
        for (int segment = 0; segment < segments; segment++) {
            int from = bytes.getInt(4 + 4 * segment);
            int to = segment + 1 < segments ? bytes.getInt(8 + 4 * segment) : bytes.limit();
            byte[] plane = unpack(bytes.slice(from, to - from), pixels);
            int channel = segment / width;
            for (int i = 0; i < pixels; i++) {
                int at = i * channels + channel;
                samples[at] = samples[at] << 8 | (plane[i] & 0xFF);
            }
        }
        return samples;
    }

    private static byte[] unpack(ByteBuffer packed, int count) {
        ByteBuffer plane = ByteBuffer.allocate(count);
        while (plane.hasRemaining()) {
            int head = packed.get();
            if (head >= 0) {
                int literal = Math.min(head + 1, plane.remaining());
                plane.put(packed.slice(packed.position(), literal));
                packed.position(packed.position() + literal);
            } else if (head != -128) {
                byte value = packed.get();
                for (int i = Math.min(1 - head, plane.remaining()); i > 0; i--) {
                    plane.put(value);
                }
            }
        }
        return plane.array();
    }
}
