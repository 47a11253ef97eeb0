package io.siloscope.bench.federation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import io.siloscope.format.AtomicFile;

/// Words between a party and its keeper: files in a folder, so that they outlive whoever wrote them.
record Signals(Path folder) {

    private static final Duration GLANCE = Duration.ofMillis(20);

    /// Says a word; what it carries may be empty.
    void give(String word, String carried) throws IOException {
        Files.createDirectories(folder);
        AtomicFile.write(folder.resolve(word), carried.getBytes(StandardCharsets.UTF_8));
    }

    /// Waits for a word.
    ///
    /// @param hopeless true when nobody will say it any more
    /// @return what it carries
    String await(String word, Duration time, BooleanSupplier hopeless)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (true) {
            boolean over = hopeless.getAsBoolean() || System.nanoTime() > end;
            if (Files.exists(folder.resolve(word))) {
                return Files.readString(folder.resolve(word));
            }
            if (over) {
                throw new IllegalStateException("Nobody said " + word + " in " + folder);
            }
            Thread.sleep(GLANCE);
        }
    }
}
