package io.siloscope.workbench;

import java.nio.file.Files;
import java.nio.file.Path;

import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.PixelSource;
import io.siloscope.ingest.FilePixels;
import io.siloscope.jobs.Jobs;
import io.siloscope.store.SiloStore;
import io.siloscope.vision.Thumbnails;

/// What the use cases of one silo share.
///
/// @param pixels reads the silo's images where they lie
/// @param shelf the embeddings of the encoder used last
/// @param projections the places of the map
record OpenSilo(SiloStore store, Jobs jobs, Events events, PixelSource pixels, Thumbnails thumbnails,
        EmbeddingShelf shelf, Projections projections) {

    static final String ANNOTATOR = "annotator";
    static final String BUDGET_SHARE = "budget.share";

    static OpenSilo of(SiloStore store, Jobs jobs) {
        PixelSource pixels = new FilePixels(image -> store.images().paths(image));
        return new OpenSilo(store, jobs, new Events(), pixels,
                new Thumbnails(store.folder().thumbs(), pixels),
                new EmbeddingShelf(store), new Projections());
    }

    LabelSet classes() {
        return store.classes();
    }

    /// The name written beside every answer.
    String annotator() {
        return store.settings().get(ANNOTATOR).orElse(System.getProperty("user.name", "annotator"));
    }

    double budgetShare() {
        return store.settings().get(BUDGET_SHARE).map(Double::parseDouble).orElse(0.05);
    }

    /// This silo's side of a run; it notes with the run how many labels it began with.
    SiteWork siteWork() {
        return new SiteWork(new Snapshots(this)::sets, this::noteLabels);
    }

    private void noteLabels(String run) {
        Path folder = store.folder().runs().resolve(run);
        RunNotes notes = RunNotes.read(folder);
        if (notes.labels() == 0 && Files.isDirectory(folder)) {
            new RunNotes(notes.tags(), notes.words(), store.labels().current().size()).write(folder);
        }
    }
}
