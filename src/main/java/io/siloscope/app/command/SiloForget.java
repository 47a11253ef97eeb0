package io.siloscope.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `siloscope silo forget DIR IMAGE --yes`
@Command(name = "forget", mixinStandardHelpOptions = true, description = "Erase one image from the silo, for example because a patient withdraws. The journal stays whole; the image is not taken in again.")
final class SiloForget extends SiloCall {

    @Parameters(index = "1", paramLabel = "IMAGE", description = "The image's path below the imported folder, or its file name.")
    private String image = "";

    @Option(names = "--yes", required = true, description = "Say that you mean it: this cannot be undone.")
    private boolean sure;

    SiloForget(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) throws Exception {
        if (!sure) {
            throw new IllegalArgumentException(
                    "Nothing was forgotten: say --yes, for this cannot be undone.");
        }
        List<Path> outside = silo.forget(image);
        print(outside, outside.isEmpty()
                ? "The image is forgotten."
                : "The image is forgotten in this silo. Its files outside are not the silo's to delete:%n%s",
                outside.stream().map(Path::toString).collect(Collectors.joining(System.lineSeparator())));
    }
}
