package io.siloscope.app.command;

import java.util.List;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.workbench.HistoryEntry;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `siloscope silo history DIR IMAGE`
@Command(name = "history", mixinStandardHelpOptions = true, description = "Print the life of one image's label.")
final class SiloHistory extends SiloCall {

    @Parameters(index = "1", paramLabel = "IMAGE", description = "The image's path below the imported folder, or its file name.")
    private String image = "";

    SiloHistory(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) {
        List<HistoryEntry> history = silo.tables().history(image);
        StringBuilder text = new StringBuilder(history.isEmpty() ? "No person has labelled this image." : "");
        history.forEach(entry -> text.append("%s  %-8s %s → %s  by %s (%s)%s%n".formatted(entry.at(),
                entry.kind(),
                entry.before().orElse("—"), entry.after().orElse("—"), entry.annotator(), entry.purpose(),
                entry.detail().isEmpty() ? "" : " " + entry.detail())));
        print(history, text.toString().strip());
    }
}
