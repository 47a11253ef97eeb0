package io.siloscope.app.command;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.dataset.Purpose;
import io.siloscope.store.Answer;
import io.siloscope.workbench.Disagreement;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `siloscope silo adjudicate DIR [--out LIST.csv] [--from ANSWERS.csv] [--take-second-where-unsure]`
@Command(name = "adjudicate", mixinStandardHelpOptions = true, description = "Settle what two readers disagree on.")
final class SiloAdjudicate extends SiloCall {

    @Option(names = "--out", paramLabel = "LIST.csv", description = "Write what is to be settled, with both answers.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--from", paramLabel = "ANSWERS.csv", description = "Record the classes that settle it, from a table image,class.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--take-second-where-unsure", description = "Give images of which the first reader was unsure the second reader's class.")
    private boolean takeSecond;

    SiloAdjudicate(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) throws Exception {
        if (from.isPresent()) {
            try (BufferedReader table = Files.newBufferedReader(from.get())) {
                silo.tables().label(table, Purpose.ADJUDICATE, silo.annotator());
            }
        }
        if (takeSecond) {
            List<Answer> answers = silo.secondReading().disagreements().stream()
                    .filter(open -> open.first().isEmpty())
                    .map(open -> new Answer(open.image(), open.second())).toList();
            if (!answers.isEmpty()) {
                silo.secondReading().settle(answers).join();
            }
        }
        List<Disagreement> open = silo.secondReading().disagreements();
        if (out.isPresent()) {
            silo.tables().exportDisagreements(open, out.get());
        }
        print(open, "%d images are to be settled.", open.size());
    }
}
