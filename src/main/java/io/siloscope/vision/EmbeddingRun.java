package io.siloscope.vision;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.PixelSource;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Unreadable;
import io.siloscope.format.EmbeddingsFile;
import io.siloscope.format.EmbeddingsWriter;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;

/// Embeds images into an embeddings file: decodes ahead on an executor, encodes batch by batch on the caller's
/// thread, appends in the order given. Each batch is on disk before the next begins, so a run that is stopped, or
/// dies, loses one batch at most, and the next run goes on from there.
///
/// @param encoder used by the caller's thread alone
/// @param source reads images, on the executor
/// @param decoding runs the decoders, for example on virtual threads
/// @param batch images between two writes; about twice as many wait decoded, at the encoder's input size
public record EmbeddingRun(Encoder encoder, PixelSource source, Executor decoding, int batch) {

    public EmbeddingRun {
        if (batch < 1) {
            throw new IllegalArgumentException("A batch needs one image or more, not " + batch);
        }
    }

    /// Embeds those of `images` that have no row in `file` yet; an image named twice is embedded once. An unreadable
    /// image is reported and passed over. Progress counts images, those already there included.
    ///
    /// @throws CancellationException once a stop was requested; the batch under way is not written
    /// @throws io.siloscope.format.FormatException when the file belongs to another encoder
    /// @throws EncoderException when the model fails
    public EmbeddingReport run(List<ImageId> images, Path file, Progress progress, Cancel cancel)
            throws IOException {
        long start = System.nanoTime();
        try (var writer = EmbeddingsWriter.open(file, encoder.fingerprint(), encoder.dimension())) {
            Set<ImageId> missing = new LinkedHashSet<>(images);
            int wanted = missing.size();
            missing.removeAll(present(file));
            int alreadyThere = wanted - missing.size();
            Map<ImageId, String> unreadable = new LinkedHashMap<>();
            long before = writer.count();
            var decoded = new DecodeAhead(encoder, source, decoding, 2 * batch, List.copyOf(missing), cancel);
            progress.at(alreadyThere, wanted);
            for (int done = 0; done < missing.size();) {
                List<ImageId> ids = new ArrayList<>();
                List<Pixels> inputs = new ArrayList<>();
                for (int end = Math.min(done + batch, missing.size()); done < end; done++) {
                    DecodeAhead.Item item = decoded.next();
                    switch (item.decoded()) {
                        case Pixels pixels -> {
                            ids.add(item.image());
                            inputs.add(pixels);
                        }
                        case Unreadable(String reason) -> unreadable.put(item.image(), reason);
                    }
                }
                cancel.check();
                writer.append(ids, encoder.encode(inputs));
                progress.at(alreadyThere + done, wanted);
            }
            return new EmbeddingReport((int) (writer.count() - before), alreadyThere, unreadable,
                    (System.nanoTime() - start) / 1e9);
        }
    }

    private static Set<ImageId> present(Path file) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            return new HashSet<>(EmbeddingsFile.map(file, arena).images());
        }
    }
}
