package io.siloscope.app.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.query.LabelQuality;
import io.siloscope.workbench.QualityReport;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `siloscope silo quality DIR [--audit N --out LIST.csv]`
@Command(name = "quality", mixinStandardHelpOptions = true, description = "Estimate how many weak labels are right, from refined images and from a random audit. Label the audit's images with: silo label --as audit.")
final class SiloQuality extends SiloCall {

    @Option(names = "--audit", paramLabel = "N", defaultValue = "50", description = "How many images to draw for an audit (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--out", paramLabel = "LIST.csv", description = "Write the images to audit.")
    private Optional<Path> out = Optional.empty();

    SiloQuality(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) throws Exception {
        if (out.isPresent()) {
            silo.tables().exportQueue(silo.quality().auditSample(count), out.get());
        }
        QualityReport report = silo.quality().report();
        StringBuilder text = new StringBuilder(line("all", report.all()));
        report.byClass()
                .forEach((name, quality) -> text.append(System.lineSeparator()).append(line(name, quality)));
        text.append(System.lineSeparator()).append("audited images: ").append(report.audited());
        if (!Double.isNaN(report.nextWorth())) {
            text.append(String.format(Locale.ROOT, "; the next 50 answers mend about %.0f labels",
                    report.nextWorth()));
        }
        print(report, "%s", text);
    }

    private static String line(String name, LabelQuality quality) {
        return Double.isNaN(quality.share())
                ? String.format(Locale.ROOT,
                        "%-20s between %.1f and %.1f %% right: audit some images to know more", name,
                        100 * quality.low(), 100 * quality.high())
                : String.format(Locale.ROOT,
                        "%-20s %.1f %% right (90 %% interval %.1f to %.1f) of %d weak labels", name,
                        100 * quality.share(), 100 * quality.low(), 100 * quality.high(), quality.images());
    }
}
