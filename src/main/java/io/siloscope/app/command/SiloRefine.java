package io.siloscope.app.command;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.workbench.LabelBudget;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `siloscope silo refine DIR --oracle LABELS.csv --budget 0.05 [--class-aware] [options of weak]`
@Command(name = "refine", mixinStandardHelpOptions = true, description = "Answer the most uncertain images from a table, in place of a person.")
final class SiloRefine extends SiloCall {

    @Option(names = "--oracle", required = true, paramLabel = "LABELS.csv", description = "The table image,class that answers.")
    private Path oracle = Path.of("");

    @Option(names = "--budget", required = true, paramLabel = "SHARE", description = "The share of unlabelled images that may be asked, 0 to 1; seeds are not counted.")
    private double budget;

    @Option(names = "--class-aware", description = "Give every class an equal share of the budget.")
    private boolean classAware;

    @Mixin
    private WeakOptions options = new WeakOptions();

    SiloRefine(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) throws Exception {
        silo.refinement().budgetShare(budget);
        await(silo.refinement().suggest(options.toOptions()));
        try (BufferedReader table = Files.newBufferedReader(oracle)) {
            int answered = silo.tables().answerFrom(table, silo.refinement().select(classAware));
            LabelBudget spent = silo.refinement().budget();
            print(spent, "Asked about %d images: %d seeds and %d of %d budgeted labels are in the silo now.",
                    answered,
                    spent.seeds(), spent.used(), spent.total());
        }
    }
}
