package io.siloscope.federate.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

import io.siloscope.math.Sha256;

/// Where the bytes of a transfer gather: in memory, or in a file.
sealed interface Basin {

    /// Takes some bytes in, at their place.
    void put(int at, ByteBuffer bytes) throws IOException;

    /// SHA-256 of all bytes.
    String digest() throws IOException;

    /// All bytes.
    byte[] bytes() throws IOException;

    /// Throws the bytes away.
    void remove();

    record Memory(byte[] bytes) implements Basin {
        @Override
        public void put(int at, ByteBuffer part) {
            part.get(bytes, at, part.remaining());
        }

        @Override
        public String digest() {
            return Sha256.of(bytes);
        }

        @Override
        public void remove() {
            // The garbage collector does.
        }
    }

    /// A file of the spool, which takes it back.
    record Disk(Path file, Spool spool) implements Basin {

        private static final int BLOCK = 1 << 18;

        @Override
        public void put(int at, ByteBuffer part) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                long place = at;
                while (part.hasRemaining()) {
                    place += channel.write(part, place);
                }
            }
        }

        @Override
        public String digest() throws IOException {
            MessageDigest sha = Sha256.digest();
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                while (channel.read(block.clear()) >= 0) {
                    sha.update(block.flip());
                }
            }
            return Sha256.hex(sha);
        }

        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }

        @Override
        public void remove() {
            spool.giveBack(file);
        }
    }
}
