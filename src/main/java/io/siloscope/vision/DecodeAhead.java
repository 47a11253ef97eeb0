package io.siloscope.vision;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.siloscope.dataset.Decoded;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.PixelSource;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Unreadable;
import io.siloscope.jobs.Cancel;

/// Decodes a list of images a bounded number ahead of the reader, and hands them on in order, at the encoder's input
/// size. As many full-size images are open at once as the machine has cores. For one reading thread.
final class DecodeAhead {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Encoder encoder;
    private final PixelSource source;
    private final Executor executor;
    private final int ahead;
    private final Iterator<ImageId> images;
    private final Cancel cancel;
    private final Semaphore open = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Queue<Pending> pending = new ArrayDeque<>();

    DecodeAhead(Encoder encoder, PixelSource source, Executor executor, int ahead, List<ImageId> images,
            Cancel cancel) {
        this.encoder = encoder;
        this.source = source;
        this.executor = executor;
        this.ahead = ahead;
        this.images = images.iterator();
        this.cancel = cancel;
    }

    /// The next image; one that does not come within two minutes counts as unreadable.
    Item next() {
        while (pending.size() < ahead && images.hasNext()) {
            ImageId image = images.next();
            pending.add(new Pending(image, CompletableFuture.supplyAsync(() -> decode(image), executor)));
        }
        Pending head = pending.remove();
        return new Item(head.image, await(head.decoded));
    }

    private Decoded decode(ImageId image) {
        try {
            if (cancel.requested() || !open.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return late();
            }
            try {
                return switch (source.read(image)) {
                    case Pixels pixels -> encoder.prepare(pixels);
                    case Unreadable unreadable -> unreadable;
                };
            } finally {
                open.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return late();
        }
    }

    private static Decoded await(CompletableFuture<Decoded> decoded) {
        try {
            return decoded.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return late();
        } catch (ExecutionException e) {
            throw new EncoderException("An image could not be prepared: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted");
        }
    }

    private static Unreadable late() {
        return new Unreadable("reading took longer than " + PATIENCE.toMinutes() + " minutes");
    }

    record Item(ImageId image, Decoded decoded) {}

    private record Pending(ImageId image, CompletableFuture<Decoded> decoded) {}
}
