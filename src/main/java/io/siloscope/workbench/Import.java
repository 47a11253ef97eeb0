package io.siloscope.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.siloscope.dataset.ImageId;
import io.siloscope.ingest.ImageItem;
import io.siloscope.ingest.Scan;
import io.siloscope.ingest.image.Inspected;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Lane;
import io.siloscope.jobs.Progress;
import io.siloscope.store.Added;
import io.siloscope.store.NewImage;
import io.siloscope.store.UnreadableFile;
import io.siloscope.workbench.ImportReport.Refusal;

/// Reads the files of a scan side by side and enters them batch by batch: a batch is in the silo or is not, so an
/// import that was stopped goes on when it is started again.
final class Import {

    private static final int BATCH = 256;

    private final OpenSilo silo;
    private final List<Refusal> refused = new ArrayList<>();
    private Added sum = Added.NONE;
    private int read;
    private final Taking taking;

    Import(OpenSilo silo) {
        this.silo = silo;
        taking = new Taking(silo.store());
    }

    ImportReport run(Scan scan, Progress progress, Cancel cancel) {
        Scan fitting = scan.accepting(silo.classes());
        fitting.refused().forEach(file -> refused.add(new Refusal(file.name(), file.reason())));
        List<ImageItem> items = fitting.items();
        List<CompletableFuture<List<Taken>>> ahead = read(items, 0);
        for (int from = 0; from < items.size(); from += BATCH) {
            cancel.check();
            List<CompletableFuture<List<Taken>>> taken = ahead;
            ahead = read(items, from + BATCH);
            enter(items.subList(from, from + taken.size()), taken);
            progress.at(from + taken.size(), items.size());
        }
        if (sum.forgotten() > 0) {
            refused.add(new Refusal(sum.forgotten() + " images", "They were forgotten in this silo before"));
        }
        silo.events().publish(new WorkbenchEvent.ImagesChanged());
        return new ImportReport(sum.images(), read - sum.images() - sum.forgotten(), sum.moved(),
                scan.columns(), conflicts(), refused);
    }

    private List<String> conflicts() {
        return silo.store().images().conflicts().stream().map(one -> String.join(" and ", one.places()))
                .toList();
    }

    /// Begins to read a batch.
    private List<CompletableFuture<List<Taken>>> read(List<ImageItem> items, int from) {
        Executor readers = silo.jobs().executor(Lane.DECODE);
        return items.subList(Math.min(from, items.size()), Math.min(from + BATCH, items.size())).stream()
                .map(item -> CompletableFuture.supplyAsync(() -> taking.take(item.content()), readers))
                .toList();
    }

    private void enter(List<ImageItem> items, List<CompletableFuture<List<Taken>>> taken) {
        List<NewImage> images = new ArrayList<>();
        List<UnreadableFile> broken = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (Taken one : taken.get(i).join()) {
                sort(items.get(i), one, images, broken);
            }
        }
        sum = sum.plus(silo.store().images().add(images));
        read += images.size();
        silo.store().images().addUnreadable(broken);
    }

    private void sort(ImageItem item, Taken taken, List<NewImage> images, List<UnreadableFile> broken) {
        String origin = item.content().origin() + taken.suffix();
        String name = item.name() + taken.suffix();
        switch (taken.inspected()) {
            case Inspected.Whole(ImageId id, int width, int height) -> images.add(new NewImage(id, origin,
                    taken.path(), name, width, height, item.split(),
                    item.group().isEmpty() ? taken.group() : item.group(),
                    silo.classes().index(item.className()).orElse(NewImage.NO_TRUTH)));
            case Inspected.Broken(String reason) -> {
                broken.add(new UnreadableFile(origin, name, reason));
                refused.add(new Refusal(name, reason));
            }
        }
    }
}
