package io.siloscope.ui.gallery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Pixels;
import io.siloscope.ui.fx.Gate;
import io.siloscope.ui.fx.Pictures;

/// Thumbnails by key, read in the background, newest request first, and kept by their last use up to a number of
/// bytes. Failures are remembered too. JavaFX thread only; the loader runs on the executor.
final class Thumbnails {

    private static final long BYTES = 96L << 20;
    private static final int AT_ONCE = 4;

    /// An image at a size: the longer side in pixels.
    record Key(ImageId image, int side) {}

    /// A thumbnail that was read, or could not be.
    sealed interface Picture {

        record Ready(Image image) implements Picture {}

        record Broken() implements Picture {}

        default long bytes() {
            return switch (this) {
                case Ready(Image image) -> (long) (4 * image.getWidth() * image.getHeight());
                case Broken() -> 64;
            };
        }
    }

    /// Reads an image at a size, or finds that it cannot be read.
    @FunctionalInterface
    interface Loader {
        Optional<Pixels> load(ImageId image, int side);
    }

    private final LinkedHashMap<Key, Picture> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Key, List<Consumer<Picture>>> waiting = new HashMap<>();
    private final Deque<Key> requests = new ArrayDeque<>();
    private final Loader loader;
    private final Executor executor;
    private final Gate gate;
    private final long capacity;
    private final ReadOnlyObjectWrapper<Optional<ImageId>> broken = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private long bytes;
    private int running;

    Thumbnails(Loader loader, Executor executor, Gate gate) {
        this(loader, executor, gate, BYTES);
    }

    Thumbnails(Loader loader, Executor executor, Gate gate, long capacity) {
        this.loader = loader;
        this.executor = executor;
        this.gate = gate;
        this.capacity = capacity;
    }

    /// The picture, if it is at hand.
    Optional<Picture> kept(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    /// An image that could not be read, until [#forgetBroken()].
    ReadOnlyObjectProperty<Optional<ImageId>> broken() {
        return broken.getReadOnlyProperty();
    }

    /// Reads again what could not be read.
    void forgetBroken() {
        kept.values().removeIf(picture -> {
            boolean gone = picture instanceof Picture.Broken;
            bytes -= gone ? picture.bytes() : 0;
            return gone;
        });
        broken.set(Optional.empty());
    }

    /// Calls `show` once the picture is there, unless the answer is run before.
    Runnable request(Key key, Consumer<Picture> show) {
        List<Consumer<Picture>> others = waiting.get(key);
        if (others == null) {
            others = new ArrayList<>();
            waiting.put(key, others);
            requests.addFirst(key);
        }
        others.add(show);
        start();
        return () -> withdraw(key, show);
    }

    /// The bytes of all kept pictures.
    long bytes() {
        return bytes;
    }

    private void withdraw(Key key, Consumer<Picture> show) {
        List<Consumer<Picture>> others = waiting.get(key);
        if (others != null) {
            others.remove(show);
            if (others.isEmpty() && requests.remove(key)) {
                waiting.remove(key);
            }
        }
    }

    private void start() {
        while (running < AT_ONCE && !requests.isEmpty()) {
            Key key = requests.removeFirst();
            running++;
            executor.execute(() -> {
                Picture picture = read(key);
                gate.post(key, () -> arrived(key, picture));
            });
        }
    }

    private Picture read(Key key) {
        try {
            return loader.load(key.image(), key.side())
                    .<Picture>map(pixels -> new Picture.Ready(Pictures.of(pixels)))
                    .orElseGet(Picture.Broken::new);
        } catch (RuntimeException e) {
            return new Picture.Broken();
        }
    }

    private void arrived(Key key, Picture picture) {
        running--;
        keep(key, picture);
        if (picture instanceof Picture.Broken && broken.get().isEmpty()) {
            broken.set(Optional.of(key.image()));
        }
        List<Consumer<Picture>> shown = waiting.remove(key);
        if (shown != null) {
            shown.forEach(show -> show.accept(picture));
        }
        start();
    }

    private void keep(Key key, Picture picture) {
        Picture before = kept.put(key, picture);
        bytes += picture.bytes() - (before == null ? 0 : before.bytes());
        var oldest = kept.entrySet().iterator();
        while (bytes > capacity && kept.size() > 1) {
            bytes -= oldest.next().getValue().bytes();
            oldest.remove();
        }
    }
}
