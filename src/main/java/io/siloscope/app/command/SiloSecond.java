package io.siloscope.app.command;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `siloscope silo second DIR --reader NAME [--out QUEUE.csv] [--from ANSWERS.csv|-] [--share S]`
@Command(name = "second", mixinStandardHelpOptions = true, description = "Read images a second time, blind to what the first reader said: what others were unsure of, and a random slice of their answers; a few of the reader's own are hidden among them.")
final class SiloSecond extends SiloCall {

    @Option(names = "--reader", required = true, paramLabel = "NAME", description = "Who reads.")
    private String reader = "";

    @Option(names = "--out", paramLabel = "QUEUE.csv", description = "Write the images that wait for this reader, in order.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--from", paramLabel = "ANSWERS.csv|-", description = "Record answers image,class[,action] for images that wait; - for standard input, which echoes each line once it is durable.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--share", paramLabel = "SHARE", description = "From now on, the share of refined images that are read twice, 0 to 1 (at first: 0.02).")
    private Optional<Double> share = Optional.empty();

    SiloSecond(Terminal terminal) {
        super(terminal);
    }

    @Override
    void run(Workbench silo) throws Exception {
        share.ifPresent(silo.secondReading()::share);
        if (from.isPresent()) {
            record(silo, from.get());
        }
        if (out.isPresent()) {
            silo.tables().exportQueue(silo.secondReading().queue(reader), out.get());
        }
        int left = silo.secondReading().queue(reader).size();
        print(left, "%d images wait for %s.", left, reader);
    }

    private void record(Workbench silo, String answers) throws Exception {
        if (answers.equals("-")) {
            silo.tables().secondRead(terminal().in(), reader,
                    (image, name) -> terminal().line("%s,%s", image, name));
            return;
        }
        try (BufferedReader table = Files.newBufferedReader(Path.of(answers))) {
            silo.tables().secondRead(table, reader, (_, _) -> {});
        }
    }
}
