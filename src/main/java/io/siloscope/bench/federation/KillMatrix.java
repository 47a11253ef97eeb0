package io.siloscope.bench.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

import io.siloscope.federate.Ledger;
import io.siloscope.federate.RunFolder;
import io.siloscope.format.Folders;
import io.siloscope.jobs.Progress;
import io.siloscope.jobs.Threads;

/// Federated runs of three sites, every party a process of its own, each disturbed in another way: the last global model must
/// be that of the run left in peace, bit for bit, and every site's ledger must be whole.
///
/// @param folder where runs are kept while they last; a failed one stays
public record KillMatrix(Path folder) {

    /// What came of one run.
    ///
    /// @param model the digest of its last global model
    /// @param equal true when it is that of the run left in peace
    /// @param broken what is wrong with a site's ledger, if anything
    public record Outcome(String disturbance, String model, boolean equal, Optional<String> broken,
            double seconds) {}

    /// Runs one in peace, and then one for each disturbance; progress counts runs.
    ///
    /// @return the outcomes in that order
    public List<Outcome> run(List<Disturbance> disturbances, Progress progress) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        List<Disturbance> all = new ArrayList<>(disturbances);
        all.addFirst(new Disturbance.Peace());
        for (Disturbance disturbance : all) {
            long began = System.nanoTime();
            Path place = folder.resolve("run-" + outcomes.size());
            try {
                String model = run(disturbance, place);
                boolean equal = outcomes.isEmpty() || model.equals(outcomes.getFirst().model());
                outcomes.add(new Outcome(disturbance.toString(), model, equal, broken(place),
                        (System.nanoTime() - began) / 1e9));
                Folders.delete(place);
            } catch (IOException e) {
                throw new UncheckedIOException("The run in " + place + " failed (" + disturbance + ")", e);
            }
            progress.at(outcomes.size(), all.size());
        }
        return outcomes;
    }

    private static String run(Disturbance disturbance, Path place) throws IOException, InterruptedException {
        Files.createDirectories(place);
        try (ExecutorService threads = Threads.virtual("matrix-");
                var parties = new Parties(place, threads, moment(disturbance))) {
            disturb(disturbance, parties);
            parties.awaitEnd();
            return new RunFolder(place.resolve("coordinator/run")).model().digest();
        }
    }

    private static String moment(Disturbance disturbance) {
        return switch (disturbance) {
            case Disturbance.Peace _ -> "";
            case Disturbance.Kill(_, Moment moment) -> moment.toString();
            case Disturbance.Cut _,Disturbance.HalfOpen _ -> Moment.UPLOADING.toString();
        };
    }

    private static void disturb(Disturbance disturbance, Parties parties)
            throws IOException, InterruptedException {
        switch (disturbance) {
            case Disturbance.Peace _ -> {
                // Nothing to do.
            }
            case Disturbance.Kill(int sites, Moment moment) -> {
                parties.await(moment);
                parties.killAndRestart(sites);
                // A coordinator that was killed where it waited has nothing to be told.
                if (sites > 0 || moment == Moment.TRAINING || moment == Moment.UPLOADING) {
                    parties.goOn(moment);
                }
            }
            case Disturbance.Cut(Duration time) -> {
                parties.await(Moment.UPLOADING);
                parties.proxy().cut();
                Thread.sleep(time);
                parties.proxy().restore();
            }
            case Disturbance.HalfOpen(Duration time) -> {
                parties.await(Moment.UPLOADING);
                Thread.sleep(time);
                parties.proxy().restore();
            }
        }
    }

    private static Optional<String> broken(Path place) throws IOException {
        for (String site : KillParty.SITES) {
            Optional<String> wrong = Ledger.verify(place.resolve(site).resolve("run/ledger.csv"));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }
}
