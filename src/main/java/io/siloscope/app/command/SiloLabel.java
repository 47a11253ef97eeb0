package io.siloscope.app.command;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.dataset.Purpose;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `siloscope silo label DIR --from LABELS.csv|- [--as seed|refine|audit] [--annotator NAME]`
@Command(name = "label", mixinStandardHelpOptions = true, description = "Record labels from a table image,class. From -, each line is echoed once it is durable.")
final class SiloLabel extends SiloCall {

    /// What a person's label may be for.
    enum As {
        SEED, REFINE, AUDIT
    }

    @Option(names = "--from", required = true, paramLabel = "LABELS.csv|-", description = "The table, - for standard input.")
    private String from = "-";

    @Option(names = "--as", defaultValue = "SEED", paramLabel = "seed|refine|audit", description = "What the labels are for (default: seed).")
    private As purpose = As.SEED;

    @Option(names = "--annotator", paramLabel = "NAME", description = "Who says so (default: the silo's annotator).")
    private Optional<String> annotator = Optional.empty();

    SiloLabel(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) throws Exception {
        Purpose why = Purpose.valueOf(purpose.name());
        String who = annotator.orElseGet(silo::annotator);
        if (from.equals("-")) {
            silo.tables().labelLineByLine(terminal().in(), why, who,
                    (image, name) -> terminal().line("%s,%s", image, name));
            return;
        }
        try (BufferedReader table = Files.newBufferedReader(Path.of(from))) {
            int labels = silo.tables().label(table, why, who);
            print(labels, "Recorded %d labels as %s by %s.", labels, purpose.name().toLowerCase(Locale.ROOT),
                    who);
        }
    }
}
