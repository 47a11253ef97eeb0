package io.siloscope.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

import io.siloscope.format.FormatException;

/// Some bytes of a file that holds many images.
///
/// @param from the first of them, counted from 0
record Stretch(Path file, long from, int length) {

    /// @throws FormatException when the file has become shorter
    byte[] read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(file)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, from + bytes.position()) < 0) {
                    throw new FormatException("The file has become shorter while it was read");
                }
            }
        }
        return bytes.array();
    }
}
