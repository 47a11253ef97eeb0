package io.siloscope.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Unreadable;
import io.siloscope.ingest.image.Inspected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ImageFileTest {

    @TempDir
    Path folder;

    @Test
    void anImageIsNamedByItsBytes() throws IOException {
        Path file = TestImages.png(folder, "a.png", 1);
        ImageId id = ImageId.ofContent(Files.readAllBytes(file));

        assertThat(ImageFile.inspect(file)).isEqualTo(new Inspected.Whole(id, 4, 3));
        assertThat(ImageFile.read(file, id)).isInstanceOf(Pixels.class);
    }

    @Test
    void brokenFilesHaveReasons() {
        Path empty = TestImages.write(folder, "empty.png", new byte[0]);

        assertThat(ImageFile.inspect(empty)).isEqualTo(new Inspected.Broken("The file is empty"));
        assertThat(ImageFile.inspect(folder)).isEqualTo(new Inspected.Broken("This is not a file"));
        assertThat(ImageFile.inspect(folder.resolve("nowhere.png")))
                .isEqualTo(new Inspected.Broken("The file is no longer where it was imported from"));
    }

    @Test
    void aFileChangedSinceItsImportIsNotThatImage() {
        Path file = TestImages.png(folder, "a.png", 1);
        ImageId other = ImageId.ofContent(new byte[]{1});

        assertThat(ImageFile.read(file, other))
                .isEqualTo(new Unreadable("The file has been changed since it was imported"));
    }

    @Test
    void aCopyServesWhenTheFirstFileIsGone() throws IOException {
        Path copy = TestImages.png(folder, "copy.png", 1);
        ImageId id = ImageId.ofContent(Files.readAllBytes(copy));
        var source = new FilePixels(
                image -> image.equals(id) ? List.of(folder.resolve("gone.png"), copy) : List.of());

        assertThat(source.read(id)).isInstanceOf(Pixels.class);
        assertThat(source.read(ImageId.ofContent(new byte[]{2}))).isInstanceOf(Unreadable.class);
    }
}
