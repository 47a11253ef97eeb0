package io.siloscope.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import io.siloscope.dataset.ImageId;
import io.siloscope.ingest.ImageFile;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Lane;
import io.siloscope.jobs.Progress;
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
        List<Map.Entry<ImageId, Path>> places = new ArrayList<>();
        silo.store().images().eachPlace((image, path) -> places.add(Map.entry(image, path)));
        Executor readers = silo.jobs().executor(Lane.DECODE);
        for (int from = 0; from < places.size(); from += BATCH) {
            cancel.check();
            int to = Math.min(from + BATCH, places.size());
            List<CompletableFuture<Optional<String>>> found = places.subList(from, to).stream()
                    .map(place -> CompletableFuture.supplyAsync(
                            () -> ImageFile.problem(place.getValue(), place.getKey())
                                    .map(reason -> place.getValue() + ": " + reason + "."),
                            readers))
                    .toList();
            found.forEach(one -> one.join().ifPresent(problems::add));
            progress.at(to, places.size());
        }
    }
}
