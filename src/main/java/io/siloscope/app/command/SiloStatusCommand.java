package io.siloscope.app.command;

import io.siloscope.app.terminal.Terminal;

import io.siloscope.workbench.LabelBudget;
import io.siloscope.workbench.SiloStatus;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;

/// `siloscope silo status DIR`
@Command(name = "status", mixinStandardHelpOptions = true, description = "Say what a silo holds.")
final class SiloStatusCommand extends SiloCall {

    SiloStatusCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) {
        SiloStatus status = silo.status();
        LabelBudget budget = silo.refinement().budget();
        print(status, """
                Silo %s with the classes %s
                images      %d train, %d val, %d test (%d files could not be read)
                embeddings  %d by %s
                labels      %d seeds, %d refined of a budget of %d, %d weak""", status.name(),
                String.join(", ", silo.classes().names()), status.train(), status.val(), status.test(),
                status.unreadable(), status.embedded(), status.encoder().orElse("no encoder yet"),
                status.seeds(),
                status.refined(), budget.total(), status.suggested());
    }
}
