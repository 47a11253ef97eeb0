package io.siloscope.app.command;

import io.siloscope.app.terminal.Terminal;

import io.siloscope.workbench.EmbedReport;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `siloscope silo embed DIR [--encoder starter|FILE.onnx]`
@Command(name = "embed", mixinStandardHelpOptions = true, description = "Embed all images; goes on where it stopped.")
final class SiloEmbed extends SiloCall {

    @Option(names = "--encoder", defaultValue = "starter", paramLabel = "starter|FILE.onnx", description = "The built-in encoder, or an image encoder's .onnx file (default: ${DEFAULT-VALUE}).")
    private String encoder = "starter";

    SiloEmbed(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) throws InterruptedException {
        EmbedReport report = await(silo.intake().embed(encoder));
        report.refused()
                .forEach(refused -> terminal().note("left out: %s: %s", refused.name(), refused.reason()));
        print(report,
                "Embedded %d images with %s in %.1f s (%.0f a second), %d were there already, %d were left out.",
                report.embedded(), report.encoder(), report.seconds(), report.embedded() / report.seconds(),
                report.known(), report.refused().size());
    }
}
