package io.siloscope.ui.gallery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.Marks;
import io.siloscope.dataset.Pixels;
import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Source;
import io.siloscope.workbench.QueueItem;

/// Queue items of made-up images.
final class Items {

    private Items() {}

    static List<QueueItem> queue(int size) {
        return IntStream.range(0, size).mapToObj(i -> item(i, size)).toList();
    }

    static QueueItem item(int position, int of) {
        return new QueueItem(image(position), "ward/image-" + position + ".png", position % 4,
                (position + 1) % 4, position + 1, of,
                position % 5 == 0,
                Optional.empty(), Marks.NONE);
    }

    static ImageId image(int number) {
        return ImageId.ofContent(("image " + number).getBytes(StandardCharsets.UTF_8));
    }

    static QueueItem labelled(QueueItem item, int classIndex) {
        var label = new Label(classIndex, new Source.Human("Ada", Purpose.REFINE), Instant.EPOCH);
        return new QueueItem(item.image(), item.name(), item.weakClass(), item.secondClass(), item.rank(),
                item.of(), item.disagreement(), Optional.of(label), item.marks());
    }

    static QueueItem marked(QueueItem item, Marks marks) {
        return new QueueItem(item.image(), item.name(), item.weakClass(), item.secondClass(), item.rank(),
                item.of(), item.disagreement(), item.human(), marks);
    }

    /// A disc on a ground, both coloured after the image.
    static Pixels pixels(ImageId image, int side) {
        int hue = Integer.parseInt(image.sha256().substring(0, 6), 16);
        byte[] rgb = new byte[3 * side * side];
        for (int i = 0; i < side * side; i++) {
            double x = i % side - side / 2.0;
            double y = Math.floorDiv(i, side) - side / 2.0;
            int shade = Math.hypot(x, y) < side / 3.0 ? 60 : 0;
            for (int channel = 0; channel < 3; channel++) {
                rgb[3 * i + channel] = (byte) Math.clamp(((hue >> (8 * channel)) & 0x7F) + 80 + shade, 0,
                        255);
            }
        }
        return new Pixels(side, side, rgb);
    }
}
