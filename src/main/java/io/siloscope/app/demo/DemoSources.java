package io.siloscope.app.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Split;
import io.siloscope.experiment.Iid;
import io.siloscope.ingest.ImageItem;
import io.siloscope.ingest.ImageScan;
import io.siloscope.ingest.Layout;
import io.siloscope.ingest.Scan;
import io.siloscope.math.Seed;
import io.siloscope.math.Shuffle;

/// Finds the images of each silo, and the common test images, which the first silo keeps.
///
/// @param classes the class names
/// @param silos what each silo imports, by its name
record DemoSources(LabelSet classes, Map<String, List<Scan>> silos) {

    private static final double HELD_OUT = 0.2;

    static DemoSources of(DemoPlan plan) {
        return plan.data().map(data -> partitioned(data, plan)).orElseGet(DemoSources::samples);
    }

    private static DemoSources samples() {
        Path root = sampleData();
        Map<String, List<Scan>> silos = new LinkedHashMap<>();
        for (String name : List.of("silo-a", "silo-b", "silo-c")) {
            silos.put(name, new ArrayList<>(
                    List.of(ImageScan.of(root.resolve(name), Layout.CLASS_FOLDERS, Split.TRAIN))));
        }
        Scan test = ImageScan.of(root.resolve("test"), Layout.CLASS_FOLDERS, Split.TEST);
        silos.values().iterator().next().add(test);
        return new DemoSources(new LabelSet(test.classNames()), silos);
    }

    /// Beside the installed program, or in the working folder of a checkout.
    private static Path sampleData() {
        String home = System.getProperty("siloscope.home", "");
        Path folder = Path.of(home).resolve("sample-data").toAbsolutePath();
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("The sample data is not in " + folder
                    + ". Start the demo from the project's folder, or name images with --data.");
        }
        return folder;
    }

    private static DemoSources partitioned(Path data, DemoPlan plan) {
        Scan scan = ImageScan.of(data.toAbsolutePath().normalize(), Layout.AUTO, Split.TRAIN);
        List<ImageItem> known = scan.items().stream().filter(item -> !item.className().isEmpty()).toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException("The images in " + data
                    + " have no classes: the demo needs folders of classes or a labels.csv.");
        }
        Seed seed = new Seed(plan.seed());
        List<ImageItem> items = known.stream().anyMatch(item -> item.split() == Split.TEST) ? known
                : heldOut(known, seed);
        LabelSet classes = new LabelSet(scan.classNames());
        List<ImageItem> pool = items.stream().filter(item -> item.split() != Split.TEST).toList();
        int[] poolClasses = pool.stream().mapToInt(item -> classes.index(item.className()).orElseThrow())
                .toArray();
        Map<String, List<Scan>> silos = new LinkedHashMap<>();
        int number = 1;
        for (int[] part : new Iid().split(poolClasses, plan.sites(), seed.split("partition"))) {
            List<ImageItem> own = IntStream.of(part).mapToObj(pool::get).toList();
            silos.put("silo-" + number++, new ArrayList<>(List.of(new Scan(own, List.of()))));
        }
        List<ImageItem> test = items.stream().filter(item -> item.split() == Split.TEST).toList();
        silos.values().iterator().next().add(new Scan(test, scan.refused()));
        return new DemoSources(classes, silos);
    }

    /// Every image where nothing names a test split: a random fifth becomes one.
    private static List<ImageItem> heldOut(List<ImageItem> items, Seed seed) {
        int[] order = Shuffle.permutation(items.size(), seed.split("held out"));
        int count = (int) (HELD_OUT * items.size());
        Stream<ImageItem> test = IntStream.range(0, count).mapToObj(i -> items.get(order[i]).as(Split.TEST));
        Stream<ImageItem> rest = IntStream.range(count, order.length).mapToObj(i -> items.get(order[i]));
        return Stream.concat(test, rest).toList();
    }
}
