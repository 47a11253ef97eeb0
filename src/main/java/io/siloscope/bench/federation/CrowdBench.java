package io.siloscope.bench.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import io.siloscope.bench.Scratch;
import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunFolder;
import io.siloscope.format.Json;

/// A coordinator with many sites, most of which have nothing to do: all sites live in one other process.
///
/// @param sites how many
/// @param asked how many of them are asked in a round
public record CrowdBench(int sites, int asked) {

    private static final int ROUNDS = 3;

    /// What it took.
    ///
    /// @param joinSeconds until all sites were in, from the first to the last
    /// @param roundSeconds the slowest round
    /// @param updates that came in it
    /// @param peakMegabytes the coordinator's resident memory, all of it
    public record Result(String what, double joinSeconds, double roundSeconds, int updates,
            double peakMegabytes) {}

    /// Runs it once.
    ///
    /// @param parent where a folder is made for the run, and deleted afterwards
    public Result run(Path parent) throws InterruptedException {
        try (Scratch scratch = Scratch.in(parent)) {
            return measure(scratch.folder());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot measure in " + parent, e);
        }
    }

    private Result measure(Path place) throws IOException, InterruptedException {
        Path folder = place.resolve("coordinator");
        try (Party coordinator = Party.start(RoundParty.class, folder, List.of("-Xmx1g"), "coordinator",
                Integer.toString(sites), Integer.toString(ROUNDS), "30", "116174", "none",
                Double.toString((double) asked / sites))) {
            coordinator.await("port");
            try (Party crowd = Party.start(RoundParty.class, place.resolve("crowd"), List.of("-Xmx3g"),
                    "crowd",
                    Integer.toString(sites), folder.resolve("invites").toString())) {
                var usage = Json.read(coordinator.await("usage"), RoundParty.Usage.class);
                crowd.await("done");
                List<RoundRecord> rows = new RunFolder(folder.resolve("run")).rounds();
                RoundRecord slowest = rows.stream().skip(1)
                        .reduce((a, b) -> a.seconds() > b.seconds() ? a : b).orElseThrow();
                return new Result("%,d sites, %d asked in a round".formatted(sites, asked),
                        usage.joinSeconds(),
                        slowest.seconds(), slowest.sites(), usage.peakKilobytes() / 1e3);
            }
        }
    }
}
