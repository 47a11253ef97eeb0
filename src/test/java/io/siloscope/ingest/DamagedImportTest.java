package io.siloscope.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import io.siloscope.dataset.Split;
import io.siloscope.format.FormatException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Files of many images, with bytes changed or cut off anywhere: what cannot be read is said, never thrown.
class DamagedImportTest {

    private static final int TRIES = 300;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"archives/table.zip", "archives/table.tar", "archives/classes.tar.gz",
        "archives/classes.tar.bz2", "arrays/rgb.npz", "arrays/gray.npz", "cifar/test_batch.bin"})
    void damageIsSaid(String name) throws IOException {
        byte[] whole = Fixtures.bytes(name);
        String title = name.substring(name.lastIndexOf('/') + 1);
        var random = new Random(7);
        int read = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] damaged = Arrays.copyOf(whole,
                    i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int change = random.nextInt(6); change > 0 && damaged.length > 0; change--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            read += images(Files.write(folder.resolve(title), damaged));
        }
        assertThat(read).as("images that were whole all the same").isPositive();
    }

    private int images(Path file) throws IOException {
        int images = 0;
        try (Scan scan = ImageScan.of(file,
                new ScanOptions(Layout.AUTO, Optional.empty(), Map.of(), Split.TRAIN,
                        Optional.empty(), folder.resolve("scratch")))) {
            for (ImageItem item : scan.items()) {
                images += isRead(item) ? 1 : 0;
            }
        } catch (IngestException _) {
            return 0;
        }
        return images;
    }

    private static boolean isRead(ImageItem item) {
        if (!(item.content() instanceof Content.Packed(String _, Content.Unpacking unpacking))) {
            throw new AssertionError(item.name() + " is a file of its own");
        }
        try {
            unpacking.into((_, _, file) -> assertThat(file).isNotEmpty());
            return true;
        } catch (IOException | FormatException _) {
            return false;
        }
    }
}
