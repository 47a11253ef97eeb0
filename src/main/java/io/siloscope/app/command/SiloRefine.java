package io.siloscope.app.command;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.dataset.ImageId;
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
        int answered = 0;
        for (int part = 1; part <= options.parts(); part++) {
            await(silo.refinement().suggest(options.toOptions()));
            int left = silo.refinement().budget().left();
            List<ImageId> asked = silo.refinement().select(classAware);
            int count = Math.min(asked.size(), Math.ceilDiv(left, options.parts() - part + 1));
            try (BufferedReader table = Files.newBufferedReader(oracle)) {
                answered += silo.tables().answerFrom(table, asked.subList(0, count));
            }
        }
        if (options.parts() > 1) {
            await(silo.refinement().suggest(options.toOptions()));
        }
        LabelBudget spent = silo.refinement().budget();
        print(spent, "Asked about %d images: %d seeds and %d of %d budgeted labels are in the silo now.",
                answered,
                spent.seeds(), spent.used(), spent.total());
    }
}
