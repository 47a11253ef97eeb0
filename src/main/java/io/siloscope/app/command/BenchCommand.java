package io.siloscope.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.siloscope.app.terminal.ProgressBar;
import io.siloscope.app.terminal.Terminal;
import io.siloscope.bench.AggregateBench;
import io.siloscope.bench.BenchRow;
import io.siloscope.bench.ImportBench;
import io.siloscope.bench.JournalBench;
import io.siloscope.bench.KillBench;
import io.siloscope.bench.SiloBench;
import io.siloscope.bench.SilosBench;
import io.siloscope.bench.TrainBench;
import io.siloscope.bench.WeakBench;
import io.siloscope.bench.federation.CrowdBench;
import io.siloscope.bench.federation.Disturbance;
import io.siloscope.bench.federation.KillMatrix;
import io.siloscope.bench.federation.RoundBench;
import io.siloscope.dataset.ModelKind;
import io.siloscope.format.Folders;
import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Lane;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `siloscope bench train|silos|weak|aggregate|journal|silo|import|kill-journal|kill-matrix|federation|ui`
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measure this machine: median and 95th percentile.")
final class BenchCommand implements Callable<Integer> {

    /// What can be measured.
    enum What {
        TRAIN, SILOS, WEAK, AGGREGATE, JOURNAL, SILO, IMPORT, KILL_JOURNAL, KILL_MATRIX, FEDERATION, UI;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Parameters(index = "0", paramLabel = "train|silos|weak|aggregate|journal|silo|import|kill-journal|kill-matrix|federation|ui", description = "What to measure.")
    private What what = What.WEAK;

    @Option(names = "--runs", defaultValue = "10", description = "Measured runs (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--warm-up", defaultValue = "5", description = "Runs before the clock starts (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--folder", defaultValue = "${sys:java.io.tmpdir}", paramLabel = "DIR", description = "For silos, journal, silo, import, kill-journal and kill-matrix: a folder on the disk to measure (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("");

    @Mixin
    private SharedOptions shared = new SharedOptions();

    private final Terminal terminal;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        return switch (what) {
            case TRAIN -> print(new TrainBench(ModelKind.CNN4, 32, 20).run(warmUp, runs));
            case SILOS -> print(silos());
            case WEAK ->
                print(Stream.of(new WeakBench(10_000, 1280, 100, 7), new WeakBench(200_000, 768, 2_000, 10))
                        .flatMap(bench -> bench.run(warmUp, runs).stream()).toList());
            case AGGREGATE -> print(new AggregateBench(10, AggregateBench.CNN4).run(warmUp, runs));
            case JOURNAL -> print(new JournalBench(10_000, 100 * runs).run(folder));
            case SILO -> print(new SiloBench(1_000_000).run(folder, runs));
            case IMPORT -> print(Stream.of(new ImportBench(1_000, 512), new ImportBench(2_000, 256),
                    new ImportBench(5_000, 64), new ImportBench(10_000, 28))
                    .flatMap(bench -> bench.run(folder, runs).stream()).toList());
            case KILL_JOURNAL -> print(new KillBench(30 * runs).run(folder));
            case KILL_MATRIX -> killMatrix();
            case FEDERATION -> federation();
            case UI -> print(new UiBench(folder).run());
        };
    }

    /// Not a measurement of time: every run must end with the same model.
    private int killMatrix() throws Exception {
        Path place = Files.createTempDirectory(folder, "siloscope-matrix");
        try (Jobs jobs = Jobs.start()) {
            List<KillMatrix.Outcome> outcomes = ProgressBar.await(terminal,
                    jobs.submit(Lane.NETWORK, "Kill matrix",
                            (progress, _) -> new KillMatrix(place).run(Disturbance.all(), progress)));
            if (shared.json()) {
                terminal.json(outcomes);
            } else {
                outcomes.forEach(row -> terminal.line("%-42s %6.1f s  %s  ledgers %s", row.disturbance(),
                        row.seconds(),
                        row.equal() ? "the same model" : "ANOTHER MODEL", row.broken().orElse("whole")));
            }
            Folders.delete(place);
            return outcomes.stream().allMatch(row -> row.equal() && row.broken().isEmpty()) ? 0 : 1;
        }
    }

    private int federation() throws InterruptedException {
        List<RoundBench.Result> results = new ArrayList<>();
        for (RoundBench bench : List.of(new RoundBench(10, 30, 116_174, 40, "none", false),
                new RoundBench(10, 30, 116_174, 10, "none", true),
                new RoundBench(10, 30, 116_174, 40, "int8", false),
                new RoundBench(10, 10, 25_000_000, 6, "none", false))) {
            results.add(bench.run(folder));
        }
        CrowdBench.Result crowd = new CrowdBench(1000, 100).run(folder);
        if (shared.json()) {
            terminal.json(List.of(results, crowd));
            return 0;
        }
        terminal.line("%-48s joined in %.1f s, a round %.2f s with %d updates, coordinator %.0f MB",
                crowd.what(),
                crowd.joinSeconds(), crowd.roundSeconds(), crowd.updates(), crowd.peakMegabytes());
        for (RoundBench.Result row : results) {
            terminal.line(
                    "%-48s %8.1f ms a round  coordinator %6.3f CPU s a round, %6.1f MB  frames %8.2f MB%s",
                    row.what(),
                    1e3 * row.medianSeconds(), row.cpuSecondsPerRound(), row.peakMegabytes(),
                    row.frameMegabytes(),
                    row.tcpMegabytes() == 0 ? ""
                            : "  TCP %.2f MB, %+.2f %%".formatted(row.tcpMegabytes(),
                                    100 * (row.tcpMegabytes() / row.frameMegabytes() - 1)));
        }
        return 0;
    }

    private List<BenchRow> silos() {
        try (Jobs jobs = Jobs.start()) {
            return new SilosBench(10, 200, jobs.executor(Lane.TRAIN)).run(folder, warmUp, runs);
        }
    }

    private int print(List<BenchRow> rows) {
        if (shared.json()) {
            terminal.json(rows);
            return 0;
        }
        for (BenchRow row : rows) {
            terminal.line("%-24s %-44s median %8.2f ms  p95 %8.2f ms  %,12.0f %s/s", row.what(), row.size(),
                    row.time().median().toNanos() / 1e6, row.time().p95().toNanos() / 1e6, row.perSecond(),
                    row.unit());
        }
        return 0;
    }
}
