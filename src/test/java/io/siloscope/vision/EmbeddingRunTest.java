package io.siloscope.vision;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

import io.siloscope.dataset.Decoded;
import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Unreadable;
import io.siloscope.format.EmbeddingsFile;
import io.siloscope.format.FormatException;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.jobs.Threads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Images are flat grey: the first number of a row tells which image it belongs to.
class EmbeddingRunTest {

    private static final int BATCH = 4;

    @TempDir
    private Path folder;

    private Path file;
    private Encoder encoder;
    private final ExecutorService decoding = Threads.virtual("decode-");
    private final Map<ImageId, Decoded> images = new ConcurrentHashMap<>();
    private final List<ImageId> reads = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("e.f32");
        encoder = OnnxEncoder.open(Models.channelMeans(folder.resolve("m.onnx"), 8, 8));
    }

    @AfterEach
    void close() {
        decoding.close();
        encoder.close();
    }

    @Test
    void rowsLieInTheOrderGivenAndEqualTheEncodersOwn() throws IOException {
        List<ImageId> ids = images(11);

        EmbeddingReport report = run(ids, new Cancel());

        assertThat(report.embedded()).isEqualTo(11);
        assertThat(report.unreadable()).isEmpty();
        try (Arena arena = Arena.ofConfined()) {
            Embeddings embeddings = EmbeddingsFile.map(file, arena);
            assertThat(embeddings.images()).isEqualTo(ids);
            assertThat(embeddings.encoder()).isEqualTo(encoder.fingerprint());
            for (int i = 0; i < ids.size(); i++) {
                Pixels image = (Pixels) images.get(ids.get(i));
                assertThat(embeddings.rows().row(i)).containsExactly(encoder.embed(List.of(image)).row(0));
            }
        }
    }

    @Test
    void aStoppedRunGoesOnWhereItStopped() throws IOException {
        List<ImageId> ids = images(11);
        Cancel cancel = new Cancel();
        assertThatThrownBy(() -> new EmbeddingRun(encoder, this::read, decoding, BATCH)
                .run(ids, file, stopAfter(BATCH, cancel), cancel)).isInstanceOf(CancellationException.class);
        assertThat(written()).isEqualTo(ids.subList(0, BATCH));
        reads.clear();

        EmbeddingReport report = run(ids, new Cancel());

        assertThat(report.alreadyThere()).isEqualTo(BATCH);
        assertThat(report.embedded()).isEqualTo(11 - BATCH);
        assertThat(reads).containsExactlyInAnyOrderElementsOf(ids.subList(BATCH, 11));
        assertThat(written()).isEqualTo(ids);
    }

    @Test
    void anUnreadableImageIsNamedWithItsReasonAndPassedOver() throws IOException {
        List<ImageId> ids = images(6);
        images.put(ids.get(1), new Unreadable("the file is cut short"));

        EmbeddingReport report = run(ids, new Cancel());

        assertThat(report.unreadable()).containsExactly(Map.entry(ids.get(1), "the file is cut short"));
        assertThat(report.embedded()).isEqualTo(5);
        assertThat(written()).doesNotContain(ids.get(1)).hasSize(5);
    }

    @Test
    void aBatchOfUnreadableImagesOnlyIsNoTrouble() throws IOException {
        List<ImageId> ids = images(BATCH);
        ids.forEach(id -> images.put(id, new Unreadable("empty")));

        assertThat(run(ids, new Cancel()).unreadable()).hasSize(BATCH);
    }

    @Test
    void anImageNamedTwiceIsEmbeddedOnce() throws IOException {
        ImageId id = images(1).getFirst();

        assertThat(run(List.of(id, id), new Cancel()).embedded()).isEqualTo(1);
    }

    @Test
    void decodingStaysNoMoreThanTwoBatchesAhead() throws IOException {
        List<ImageId> ids = images(40);
        List<Integer> ahead = new ArrayList<>();

        new EmbeddingRun(encoder, this::read, decoding, BATCH).run(ids, file,
                (done, _) -> ahead.add(readCount() - (int) done), new Cancel());

        assertThat(ahead).hasSize(11).allMatch(images -> images <= 2 * BATCH);
    }

    @Test
    void theFileOfAnotherEncoderIsRefused() throws IOException {
        run(images(2), new Cancel());
        try (Encoder starter = StarterEncoder.open()) {
            var other = new EmbeddingRun(starter, this::read, decoding, BATCH);

            assertThatThrownBy(() -> other.run(images(3), file, Progress.NONE, new Cancel()))
                    .isInstanceOf(FormatException.class).hasMessageContaining(encoder.fingerprint());
        }
    }

    private EmbeddingReport run(List<ImageId> ids, Cancel cancel) throws IOException {
        return new EmbeddingRun(encoder, this::read, decoding, BATCH).run(ids, file, Progress.NONE, cancel);
    }

    private static Progress stopAfter(int images, Cancel cancel) {
        return (done, _) -> {
            if (done >= images) {
                cancel.request();
            }
        };
    }

    private List<ImageId> images(int count) {
        List<ImageId> ids = IntStream.range(0, count)
                .mapToObj(i -> ImageId.ofContent(new byte[]{(byte) i})).toList();
        for (int i = 0; i < count; i++) {
            images.put(ids.get(i), TestImages.flat(10 + i, 9, 5 * i));
        }
        return ids;
    }

    private Decoded read(ImageId id) {
        synchronized (reads) {
            reads.add(id);
        }
        return images.getOrDefault(id, new Unreadable("missing"));
    }

    private int readCount() {
        synchronized (reads) {
            return reads.size();
        }
    }

    private List<ImageId> written() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            return EmbeddingsFile.map(file, arena).images();
        }
    }
}
