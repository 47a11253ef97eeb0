package io.siloscope.app.command;

import java.util.List;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.workbench.Workbench;
import io.siloscope.workbench.WorkbenchException;
import picocli.CommandLine.Command;

/// `siloscope silo verify DIR`
@Command(name = "verify", mixinStandardHelpOptions = true, description = "Prove that the label journal is whole, the embeddings undamaged, and every image unchanged where it was.")
final class SiloVerify extends SiloCall {

    SiloVerify(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) throws InterruptedException {
        List<String> problems = await(silo.verify());
        print(problems, problems.isEmpty()
                ? "The journal is whole, the embeddings are undamaged, and every image lies where it was."
                : String.join(System.lineSeparator(), problems));
        if (!problems.isEmpty()) {
            throw new WorkbenchException(problems.size() + " problems were found; nothing was changed.");
        }
    }
}
