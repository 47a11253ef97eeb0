package io.siloscope.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Split;
import io.siloscope.format.FormatException;
import io.siloscope.ingest.image.PngFile;

/// The binary batches of CIFAR-10 and CIFAR-100: a record is the class (in CIFAR-100 the superclass and the class) and
/// 32×32 pixels, first all reds, then all greens, then all blues.
final class CifarImages {

    private static final int SIDE = 32;
    private static final int PLANE = SIDE * SIDE;
    private static final int PIXELS = 3 * PLANE;

    private CifarImages() {}

    /// @param names the files that may name the classes
    /// @param split the part played by images of a batch that does not have `test` in its name
    static Scan scan(Found found, List<Found> names, Split split) throws IOException {
        Path file = found.file();
        long size = Files.size(file);
        int labels = size % (PIXELS + 1) == 0 ? 1 : 2;
        int length = PIXELS + labels;
        if (size == 0 || size % length != 0) {
            throw new FormatException("This is not a batch of CIFAR images: its " + size
                    + " bytes are no multiple of 3,073 or 3,074");
        }
        List<String> classes = classes(found, names,
                labels == 1 ? "batches.meta.txt" : "fine_label_names.txt");
        String title = found.name().substring(found.name().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        Split part = title.contains("test") ? Split.TEST : split;
        byte[] heads = Files.readAllBytes(file);
        List<ImageItem> items = new ArrayList<>();
        for (int i = 0; i < size / length; i++) {
            int label = heads[i * length + labels - 1] & 0xFF;
            var pixels = new Stretch(file, (long) i * length + labels, PIXELS);
            Content content = new Content.Packed(found.origin() + "/" + i,
                    keeper -> keeper.keep("", "", PngFile.of(pixels(pixels.read()))));
            String name = found.name() + "/" + i;
            items.add(label < classes.size()
                    ? new ImageItem(content, name, classes.get(label), part, "", 0)
                    : ImageItem.numbered(content, name, String.valueOf(label), part));
        }
        return new Scan(items, List.of());
    }

    /// The class names that stand beside the batch, a line each; none where there are none.
    private static List<String> classes(Found batch, List<Found> names, String title) throws IOException {
        String folder = batch.name().substring(0, batch.name().lastIndexOf('/') + 1);
        Optional<Found> file = names.stream().filter(name -> name.name().equals(folder + title)).findFirst();
        return file.isEmpty() ? List.of()
                : new String(file.get().read(), StandardCharsets.UTF_8).lines().map(String::strip)
                        .filter(line -> !line.isEmpty()).toList();
    }

    private static Pixels pixels(byte[] planes) {
        byte[] rgb = new byte[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            rgb[i] = planes[i % 3 * PLANE + i / 3];
        }
        return new Pixels(SIDE, SIDE, rgb);
    }
}
