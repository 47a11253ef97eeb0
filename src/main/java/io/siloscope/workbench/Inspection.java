package io.siloscope.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.siloscope.ingest.ImageFile;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Lane;
import io.siloscope.jobs.Progress;
import io.siloscope.store.Place;
import io.siloscope.store.Verdict;

/// Looks for damage: the database's pages, the journal's chain and its noted ends, the embeddings' checksums, the files where they lie.
final class Inspection {

    private static final int BATCH = 256;

    private final OpenSilo silo;
    private final List<String> problems = new ArrayList<>();

    Inspection(OpenSilo silo) {
        this.silo = silo;
    }

    /// What is wrong, in words, or nothing. Progress counts files.
    List<String> run(Progress progress, Cancel cancel) {
        silo.store().damage().forEach(finding -> problems.add("The database is damaged: " + finding + "."));
        if (!problems.isEmpty()) {
            return List.copyOf(problems);
        }
        if (silo.store().labels().verify() instanceof Verdict.Broken(long seq, String reason)) {
            problems.add("The label journal breaks at event " + seq + ": " + reason + ".");
        }
        problems.addAll(silo.store().heads().problems());
        problems.addAll(silo.shelf().problems());
        files(progress, cancel);
        return List.copyOf(problems);
    }

    private void files(Progress progress, Cancel cancel) {
        Executor readers = silo.jobs().executor(Lane.DECODE);
        int total = silo.store().images().countPlaces();
        int done = 0;
        List<Place> places = silo.store().images().places(0, BATCH);
        while (!places.isEmpty()) {
            cancel.check();
            List<CompletableFuture<Optional<String>>> found = places.stream()
                    .map(place -> CompletableFuture
                            .supplyAsync(() -> ImageFile.problem(place.path(), place.image())
                                    .map(reason -> place.path() + ": " + reason + "."), readers))
                    .toList();
            found.forEach(one -> one.join().ifPresent(problems::add));
            done += places.size();
            progress.at(done, Math.max(done, total));
            places = silo.store().images().places(places.getLast().number(), BATCH);
        }
    }
}
