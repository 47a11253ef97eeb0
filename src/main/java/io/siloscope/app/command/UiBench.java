package io.siloscope.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.siloscope.bench.BenchRow;
import io.siloscope.bench.Measure;
import io.siloscope.bench.Scratch;
import io.siloscope.bench.SyntheticSilo;
import io.siloscope.ui.bench.WindowBench;
import io.siloscope.ui.bench.WindowBench.Times;

/// The window without a display: how soon it is there, how soon a key is answered, and how smoothly it scrolls.
///
/// @param parent where silos are made for it, and deleted afterwards
record UiBench(Path parent) {

    private static final int MANY = 100_000;
    private static final int MOST = 1_000_000;
    /// Images that were looked at before, and the side of their thumbnails.
    private static final int SEEN = 6_000;
    private static final int SIDE = 128;

    List<BenchRow> run() throws IOException {
        List<BenchRow> rows = new ArrayList<>();
        try (Scratch scratch = Scratch.in(parent)) {
            Path many = scratch.folder().resolve("many");
            Path most = scratch.folder().resolve("most");
            try (WindowBench window = WindowBench.open(scratch.folder().resolve("desktop.json"))) {
                add(rows, "", window.start());
                new SyntheticSilo(MANY, pictures()).fill(many, MANY / 50);
                SyntheticSilo million = new SyntheticSilo(MOST, pictures());
                million.fill(most, MOST / 50);
                million.thumbnails(most, SEEN, SIDE);
                for (Times times : window.opening(many)) {
                    add(rows, "%,d images".formatted(MANY), times);
                }
                add(rows, "%,d images".formatted(MANY), window.answers());
                for (Times times : window.opening(most)) {
                    add(rows, "%,d images".formatted(MOST), times);
                }
                List<Times> scrolling = window.scrolling();
                String inUse = "%,d images, %,d MB in use".formatted(MOST, megabytes());
                scrolling.forEach(times -> add(rows, inUse, times));
                add(rows, "250,000 points", window.map());
                add(rows, "300 rounds", window.curves());
            }
        }
        return rows;
    }

    private static void add(List<BenchRow> rows, String size, Times times) {
        rows.add(BenchRow.of(times.what(), size,
                Measure.ofNanos(times.nanos().stream().mapToLong(Long::longValue).toArray()), 1, "times"));
    }

    /// What is left in use after a garbage collection.
    private static long megabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
    }

    private static List<Path> pictures() throws IOException {
        Path samples = Path.of(System.getProperty("siloscope.home", "")).resolve("sample-data/silo-a")
                .toAbsolutePath();
        try (Stream<Path> files = Files.walk(samples)) {
            return files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
        }
    }
}
