package io.siloscope.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Pixels;
import io.siloscope.format.Folders;
import io.siloscope.ingest.image.PngFile;
import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Lane;
import io.siloscope.workbench.ImportRequest;
import io.siloscope.workbench.Workbench;

/// How fast images are imported, beside reading and hashing the same files on the same threads. The two take turns.
///
/// @param files how many
/// @param side of each image, in pixels
public record ImportBench(int files, int side) {

    /// Measures, on new files.
    ///
    /// @param parent where a folder is made for the measurement, and deleted afterwards
    public List<BenchRow> run(Path parent, int runs) {
        try (Scratch scratch = Scratch.in(parent); Jobs jobs = Jobs.start()) {
            List<Path> images = write(scratch.folder().resolve("images"));
            long[] hashed = new long[runs];
            long[] imported = new long[runs];
            for (int i = -2; i < runs; i++) {
                long hash = nanos(() -> hash(images, jobs.executor(Lane.DECODE)));
                Path silo = scratch.folder().resolve("silo" + i);
                long take = take(silo, scratch.folder().resolve("images"), jobs);
                Folders.delete(silo);
                if (i >= 0) {
                    hashed[i] = hash;
                    imported[i] = take;
                }
            }
            String size = String.format("%,d files of %,d kB", files,
                    Files.size(images.getFirst()) / 1000);
            return List.of(BenchRow.of("read and SHA-256", size, Measure.ofNanos(hashed), files, "files"),
                    BenchRow.of("import", size, Measure.ofNanos(imported), files, "files"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        var random = new Random(3);
        List<Path> images = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            byte[] rgb = new byte[3 * side * side];
            random.nextBytes(rgb);
            images.add(Files.write(folder.resolve("%06d.png".formatted(i)),
                    PngFile.of(new Pixels(side, side, rgb))));
        }
        return images;
    }

    private static void hash(List<Path> images, Executor readers) {
        images.stream().map(image -> CompletableFuture.supplyAsync(() -> hash(image), readers)).toList()
                .forEach(CompletableFuture::join);
    }

    private static ImageId hash(Path image) {
        try {
            return ImageId.ofContent(Files.readAllBytes(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long take(Path silo, Path images, Jobs jobs) {
        try (Workbench workbench = Workbench.create(silo, LabelSet.of("a", "b"), jobs)) {
            return nanos(() -> workbench.intake().importImages(ImportRequest.of(images)).result().join());
        }
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
