package io.siloscope.bench.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

import io.siloscope.bench.Scratch;
import io.siloscope.federate.RoundRecord;
import io.siloscope.federate.RunFolder;
import io.siloscope.federate.wire.Invite;
import io.siloscope.format.Json;
import io.siloscope.jobs.Threads;

/// Rounds without training: every site returns what it got plus a constant. Each party is a process of its own, over TLS.
///
/// @param sites how many
/// @param tensors of the model
/// @param values of the model, in all tensors together
/// @param rounds of one run
/// @param compression as on the command line
/// @param proxied whether a TCP proxy counts the bytes under TLS; it takes time of its own
public record RoundBench(int sites, int tensors, int values, int rounds, String compression,
        boolean proxied) {

    /// What a run took.
    ///
    /// @param medianSeconds of a round, the first two left out
    /// @param cpuSecondsPerRound of the coordinator's process
    /// @param peakMegabytes its resident memory beyond what it had before the first site joined
    /// @param frameMegabytes data frames of all rounds, both ways
    /// @param tcpMegabytes what the proxy passed on, TLS and all; 0 without one
    public record Result(String what, double medianSeconds, double cpuSecondsPerRound, double peakMegabytes,
            double frameMegabytes, double tcpMegabytes) {}

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
        List<Party> parties = new ArrayList<>();
        try (ExecutorService threads = Threads.virtual("rounds-")) {
            Path folder = place.resolve("coordinator");
            Party coordinator = Party.start(RoundParty.class, folder,
                    List.of("-Xmx380m"), "coordinator",
                    Integer.toString(sites), Integer.toString(rounds), Integer.toString(tensors),
                    Integer.toString(values), compression, "1");
            parties.add(coordinator);
            int port = Integer.parseInt(coordinator.await("port"));
            try (var proxy = new TcpProxy(port, threads)) {
                for (int site = 0; site < sites; site++) {
                    Path invite = folder.resolve("invites").resolve("site-" + site);
                    if (proxied) {
                        Invite given = Invite.read(invite);
                        new Invite("wss://localhost:" + proxy.port(), given.federation(), given.certificate(),
                                given.token(), given.expires()).write(invite);
                    }
                    parties.add(Party.start(RoundParty.class, place.resolve("site-" + site),
                            List.of("-Xmx700m"), "site",
                            "site-" + site, invite.toString()));
                }
                var usage = Json.read(coordinator.await("usage"), RoundParty.Usage.class);
                for (Party party : parties) {
                    party.await("done");
                }
                return result(new RunFolder(folder.resolve("run")).rounds(), usage, proxy);
            }
        } finally {
            parties.forEach(Party::close);
        }
    }

    private Result result(List<RoundRecord> rows, RoundParty.Usage usage, TcpProxy proxy) {
        double[] seconds = rows.stream().skip(3).mapToDouble(RoundRecord::seconds).sorted().toArray();
        double frames = rows.stream().mapToDouble(row -> row.bytesDown() + row.bytesUp()).sum();
        return new Result(
                "%d sites, %,d values in %d tensors, %s".formatted(sites, values, tensors, compression),
                seconds[seconds.length / 2], usage.cpuSeconds() / rounds,
                (usage.peakKilobytes() - usage.idleKilobytes()) / 1e3, frames / 1e6,
                (proxy.up() + proxy.down()) / 1e6);
    }
}
