package io.siloscope.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.siloscope.dataset.Decoded;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.PixelSource;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ThumbnailsTest {

    private static final ImageId IMAGE = ImageId.ofContent(new byte[]{1});

    @TempDir
    private Path folder;

    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void theAspectIsKept() {
        Pixels thumbnail = (Pixels) thumbnails(TestImages.noise(300, 100, 1)).of(IMAGE, 96);

        assertThat(thumbnail.width()).isEqualTo(96);
        assertThat(thumbnail.height()).isEqualTo(32);
    }

    @Test
    void aSmallImageIsNotBlownUp() {
        Pixels thumbnail = (Pixels) thumbnails(TestImages.noise(30, 20, 1)).of(IMAGE, 96);

        assertThat(thumbnail.width()).isEqualTo(30);
    }

    @Test
    void theSecondLookComesFromDiskWithTheSamePixels() {
        Thumbnails thumbnails = thumbnails(TestImages.noise(300, 200, 1));
        Pixels first = (Pixels) thumbnails.of(IMAGE, 64);

        Pixels second = (Pixels) thumbnails.of(IMAGE, 64);

        assertThat(second.rgb()).isEqualTo(first.rgb());
        assertThat(reads).hasValue(1);
    }

    @Test
    void aDamagedFileIsMadeAgain() throws IOException {
        Thumbnails thumbnails = thumbnails(TestImages.noise(300, 200, 1));
        Pixels whole = (Pixels) thumbnails.of(IMAGE, 64);
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        Pixels again = (Pixels) thumbnails.of(IMAGE, 64);

        assertThat(again.rgb()).isEqualTo(whole.rgb());
        assertThat(reads).hasValue(2);
        thumbnails.of(IMAGE, 64);
        assertThat(reads).hasValue(2);
    }

    @Test
    void aFileCutShortAnywhereIsMadeAgain() throws IOException {
        Thumbnails thumbnails = thumbnails(TestImages.noise(20, 20, 1));
        thumbnails.of(IMAGE, 64);
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length += 97) {
            Files.write(file, Arrays.copyOf(bytes, length));
            reads.set(0);

            assertThat(thumbnails.of(IMAGE, 64)).isInstanceOf(Pixels.class);
            assertThat(reads).hasValue(1);
        }
    }

    @Test
    void nothingUnfinishedIsLeftBehind() throws IOException {
        thumbnails(TestImages.noise(300, 200, 1)).of(IMAGE, 64);

        assertThat(files()).hasSize(1).allMatch(file -> file.toString().endsWith(".png"));
    }

    @Test
    void aFolderThatCannotBeWrittenToDoesNotMatter() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file, not a folder");
        var thumbnails = new Thumbnails(occupied, source(TestImages.noise(300, 200, 1)));

        assertThat(thumbnails.of(IMAGE, 64)).isInstanceOf(Pixels.class);
    }

    @Test
    void aSiloThatIsGoneDoesNotComeBackForTheSakeOfAThumbnail() {
        Path gone = folder.resolve("gone");
        var thumbnails = new Thumbnails(gone.resolve("thumbs"), source(TestImages.noise(300, 200, 1)));

        assertThat(thumbnails.of(IMAGE, 64)).isInstanceOf(Pixels.class);
        assertThat(gone).doesNotExist();
    }

    @Test
    void anUnreadableImageIsNotKept() throws IOException {
        assertThat(thumbnails(new Unreadable("cut short")).of(IMAGE, 64))
                .isEqualTo(new Unreadable("cut short"));
        assertThat(files()).isEmpty();
    }

    @Test
    void aForgottenImageLeavesNoCopyOfAnySide() throws IOException {
        Thumbnails thumbnails = thumbnails(TestImages.noise(300, 200, 1));
        thumbnails.of(IMAGE, 64);
        thumbnails.of(IMAGE, 96);

        thumbnails.forget(IMAGE);

        assertThat(files()).isEmpty();
    }

    private Thumbnails thumbnails(Decoded image) {
        return new Thumbnails(folder, source(image));
    }

    private PixelSource source(Decoded image) {
        return _ -> {
            reads.incrementAndGet();
            return image;
        };
    }

    private List<Path> files() throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
