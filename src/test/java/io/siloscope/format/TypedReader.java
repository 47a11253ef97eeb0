package io.siloscope.format;

import java.io.Reader;
import java.util.concurrent.BlockingQueue;

/// A keyboard: each read waits for one typed line; an empty line ends the input.
final class TypedReader extends Reader {

    private final BlockingQueue<String> typed;

    TypedReader(BlockingQueue<String> typed) {
        this.typed = typed;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        try {
            String line = typed.take();
            line.getChars(0, line.length(), target, offset);
            return line.isEmpty() ? -1 : line.length();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {}
}
