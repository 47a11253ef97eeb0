package io.siloscope.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.federate.FederateException;
import io.siloscope.federate.HoldSwitch;
import io.siloscope.federate.Ledger;
import io.siloscope.format.Csv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `siloscope ledger DIR [RUN]`
@Command(name = "ledger", mixinStandardHelpOptions = true, description = "List every frame that left this silo, and prove that the list is whole; hold back what would leave.")
final class LedgerCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", description = "The silo's folder.")
    private Path folder = Path.of("");

    @Parameters(index = "1", arity = "0..1", paramLabel = "RUN", description = "One run (default: all).")
    private Optional<String> run = Optional.empty();

    @Option(names = "--hold", paramLabel = "on|off", description = "While it is on, no frame leaves this silo, whichever program would send it; runs wait.")
    private Optional<String> hold = Optional.empty();

    @Mixin
    private SharedOptions shared = new SharedOptions();

    private final Terminal terminal;

    LedgerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> ledgers = ledgers();
        if (hold.isPresent()) {
            return hold(OnOff.parse(hold.get()));
        }
        if (ledgers.isEmpty()) {
            shared.print(terminal, List.of(), "Nothing has left this silo.");
        }
        for (Path ledger : ledgers) {
            List<Csv.Row> rows = Csv.read(ledger);
            if (shared.json()) {
                terminal.json(rows.stream().map(Csv.Row::cells).toList());
            } else {
                print(ledger, rows);
            }
            Optional<String> damage = Ledger.verify(ledger);
            if (damage.isPresent()) {
                throw new FederateException(damage.get() + ". The rows before it are as they were written.");
            }
        }
        return 0;
    }

    private int hold(boolean on) {
        HoldSwitch.ofSite(folder.resolve("runs")).set(on);
        shared.print(terminal, on, on ? "Nothing leaves this silo until siloscope ledger %s --hold off."
                : "Frames leave this silo again.", folder);
        return 0;
    }

    private void print(Path ledger, List<Csv.Row> rows) {
        long bytes = rows.stream().mapToLong(row -> Long.parseLong(row.get("bytes"))).sum();
        terminal.line("%s: %d frames, %,d bytes", ledger, rows.size(), bytes);
        for (Csv.Row row : rows) {
            terminal.line("%5s  %s  round %3s  %-9s %,10d B  %s", row.get("seq"), row.get("time"),
                    row.get("round"),
                    row.get("purpose"), Long.parseLong(row.get("bytes")), row.get("tensors"));
        }
    }

    private List<Path> ledgers() throws IOException {
        Path runs = folder.resolve("runs");
        if (!Files.isDirectory(runs)) {
            throw new IllegalArgumentException("There is no silo in " + folder + ".");
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(each -> run.isEmpty() || each.getFileName().toString().equals(run.get()))
                    .map(each -> each.resolve("ledger.csv"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }
}
