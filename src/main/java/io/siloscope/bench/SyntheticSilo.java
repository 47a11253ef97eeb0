package io.siloscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Split;
import io.siloscope.ingest.image.ImageDecoder;
import io.siloscope.math.Sha256;
import io.siloscope.store.Answer;
import io.siloscope.store.NewImage;
import io.siloscope.store.SiloStore;
import io.siloscope.store.Suggestion;
import io.siloscope.store.SuggestionRun;
import io.siloscope.vision.Thumbnails;

/// A silo of many images: its rows are made up, and its images share a few files; the store is the real one.
///
/// @param images how many it holds, all of them with a weak label
/// @param files where their pixels are, in turn
public record SyntheticSilo(int images, List<Path> files) {

    private static final int BATCH = 5_000;
    private static final LabelSet CLASSES = LabelSet.of("a", "b", "c", "d", "e", "f", "g");

    public SyntheticSilo {
        files = List.copyOf(files);
    }

    /// Makes it in a folder that does not exist yet.
    ///
    /// @param labelled how many of its images are labelled, spread over the queue
    public void fill(Path silo, int labelled) {
        try (SiloStore store = SiloStore.create(silo, CLASSES)) {
            for (int from = 0; from < images; from += BATCH) {
                store.images().add(IntStream.range(from, Math.min(images, from + BATCH)).mapToObj(this::image)
                        .toList());
            }
            store.weakLabels().replace(
                    new SuggestionRun("knn10-similarities-norm", "bench", "bench", Instant.EPOCH),
                    () -> IntStream.range(0, images).mapToObj(SyntheticSilo::suggestion).iterator());
            for (int from = 0; from < labelled; from += BATCH) {
                store.labels().record("bench", Purpose.REFINE,
                        IntStream.range(from, Math.min(labelled, from + BATCH))
                                .mapToObj(i -> new Answer(id(images / labelled * i), i % CLASSES.size()))
                                .toList());
            }
        }
    }

    /// Puts thumbnails into the silo, as if the first images of the queue had been looked at before.
    ///
    /// @param side as large as the gallery asks for
    public void thumbnails(Path silo, int count, int side) throws IOException {
        List<Pixels> pictures = new ArrayList<>();
        for (Path file : files) {
            if (ImageDecoder.decode(Files.readAllBytes(file)) instanceof Pixels pixels) {
                pictures.add(pixels);
            }
        }
        for (int number = 0; number < count; number++) {
            Pixels picture = pictures.get(number % pictures.size());
            new Thumbnails(silo.resolve("thumbs"), _ -> picture).of(id(number), side);
        }
    }

    private NewImage image(int number) {
        String name = "images/%07d.png".formatted(number);
        return new NewImage(id(number), name, files.get(number % files.size()), name, 600, 450, Split.TRAIN,
                "",
                number % CLASSES.size());
    }

    private static Suggestion suggestion(int number) {
        double[] similarities = new double[CLASSES.size()];
        for (int c = 0; c < similarities.length; c++) {
            similarities[c] = ((number * 31L + c * 17L) % 97) / 97.0;
        }
        return new Suggestion(id(number), number % CLASSES.size(), similarities, 1.0 / (1 + number),
                number + 1);
    }

    private static ImageId id(int number) {
        return new ImageId(Sha256.of("bench " + number));
    }
}
