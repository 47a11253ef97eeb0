package io.siloscope.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.siloscope.dataset.LabelSet;
import io.siloscope.ingest.ImageFile;
import io.siloscope.ingest.ImageItem;
import io.siloscope.ingest.Inspected;
import io.siloscope.ingest.Scan;
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

    Import(OpenSilo silo) {
        this.silo = silo;
    }

    ImportReport run(Scan scan, Progress progress, Cancel cancel) {
        Scan fitting = scan.accepting(silo.classes());
        fitting.refused().forEach(file -> refused.add(new Refusal(file.name(), file.reason())));
        List<ImageItem> items = fitting.items();
        for (int from = 0; from < items.size(); from += BATCH) {
            cancel.check();
            enter(items.subList(from, Math.min(from + BATCH, items.size())));
            progress.at(Math.min(from + BATCH, items.size()), items.size());
        }
        if (sum.forgotten() > 0) {
            refused.add(new Refusal(sum.forgotten() + " images", "They were forgotten in this silo before"));
        }
        silo.events().publish(new WorkbenchEvent.ImagesChanged());
        return new ImportReport(sum.images(), read - sum.images() - sum.forgotten(), sum.moved(),
                scan.columns(), refused);
    }

    private void enter(List<ImageItem> items) {
        Executor readers = silo.jobs().executor(Lane.DECODE);
        List<CompletableFuture<Inspected>> inspected = items.stream()
                .map(item -> CompletableFuture.supplyAsync(() -> ImageFile.inspect(item.path()), readers))
                .toList();
        List<NewImage> images = new ArrayList<>();
        List<UnreadableFile> broken = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            ImageItem item = items.get(i);
            switch (inspected.get(i).join()) {
                case Inspected.Whole whole -> images.add(newImage(item, whole, silo.classes()));
                case Inspected.Broken(String reason) -> {
                    broken.add(new UnreadableFile(item.path(), item.name(), reason));
                    refused.add(new Refusal(item.name(), reason));
                }
            }
        }
        sum = sum.plus(silo.store().images().add(images));
        read += images.size();
        silo.store().images().addUnreadable(broken);
    }

    private static NewImage newImage(ImageItem item, Inspected.Whole whole, LabelSet classes) {
        return new NewImage(whole.id(), item.path(), item.name(), whole.width(), whole.height(), item.split(),
                item.group(), classes.index(item.className()).orElse(NewImage.NO_TRUTH));
    }
}
