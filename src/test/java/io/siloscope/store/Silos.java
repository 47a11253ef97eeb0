package io.siloscope.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Split;

/// Silos for tests; their images have ids but no files.
final class Silos {

    static final LabelSet CLASSES = LabelSet.of("cat", "dog", "fox");

    private Silos() {}

    static ImageId id(int number) {
        return ImageId.ofContent(("image " + number).getBytes(StandardCharsets.UTF_8));
    }

    static NewImage image(int number) {
        return image(number, "images/" + number + ".png", Split.TRAIN, NewImage.NO_TRUTH);
    }

    static NewImage image(int number, String name, Split split, int truth) {
        return new NewImage(id(number), Path.of("somewhere", name), name, 40, 30, split, "", truth);
    }

    /// A new silo with the images `0 … count-1`.
    static SiloStore with(Path root, int count) {
        SiloStore store = SiloStore.create(root, CLASSES);
        store.images().add(IntStream.range(0, count).mapToObj(Silos::image).toList());
        return store;
    }

    static List<Answer> answers(int classIndex, int... images) {
        return IntStream.of(images).mapToObj(number -> new Answer(id(number), classIndex)).toList();
    }
}
