package io.siloscope.app.command;

import java.nio.file.Path;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `siloscope silo embeddings DIR --export|--import X.npy --ids IDS.csv`
@Command(name = "embeddings", mixinStandardHelpOptions = true, description = "Write embeddings to a NumPy file, or read vectors that were computed elsewhere.")
final class SiloEmbeddings extends SiloCall {

    @ArgGroup(multiplicity = "1")
    private Direction direction = new Direction();

    @Option(names = "--ids", required = true, paramLabel = "IDS.csv", description = "A table with the column image: one row a row of the array.")
    private Path ids = Path.of("");

    static final class Direction {
        @Option(names = "--export", required = true, paramLabel = "X.npy", description = "Write float32 n×d.")
        private Path to = Path.of("");

        @Option(names = "--import", required = true, paramLabel = "X.npy", description = "Read float32 n×d.")
        private Path from = Path.of("");
    }

    SiloEmbeddings(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) throws Exception {
        if (direction.from.toString().isEmpty()) {
            int rows = silo.tables().exportEmbeddings(direction.to, ids);
            print(rows, "Wrote %d rows to %s and their images to %s.", rows, direction.to, ids);
        } else {
            int rows = silo.tables().importEmbeddings(direction.from, ids);
            print(rows, "Read %d rows from %s.", rows, direction.from);
        }
    }
}
