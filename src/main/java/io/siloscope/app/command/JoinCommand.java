package io.siloscope.app.command;

import java.nio.file.Path;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.workbench.RunState;
import io.siloscope.workbench.Workbench;
import io.siloscope.workbench.WorkbenchEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `siloscope join DIR --invite FILE`
@Command(name = "join", mixinStandardHelpOptions = true, description = "Take part in a federated run until it is over. Weights and numbers leave the silo, nothing else.")
final class JoinCommand extends SiloCall {

    @Option(names = "--invite", required = true, paramLabel = "FILE", description = "The invite that the coordinator gave.")
    private Path invite = Path.of("");

    @Option(names = "--proxy", defaultValue = "", paramLabel = "HOST:PORT", description = "The HTTP proxy through which this network reaches others.")
    private String proxy = "";

    JoinCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) throws Exception {
        RunWatch watch = new RunWatch(terminal());
        silo.listen(event -> {
            if (event instanceof WorkbenchEvent.RunChanged(RunState run)) {
                watch.accept(run);
            }
        });
        String digest = await(silo.federation().join(invite, proxy)).digest();
        print(digest, "Done: the model is %s", digest);
    }
}
