package io.siloscope.app.command;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.workbench.RoundPoint;
import io.siloscope.workbench.RunState;
import io.siloscope.workbench.RunState.SiteState;

/// Prints what a run does, as it does it, on `err`: who came and went, and each round in a line.
final class RunWatch implements Consumer<RunState> {

    private final Terminal terminal;
    private int printed;
    private List<SiteState> sites = List.of();
    private String said = "";

    RunWatch(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void accept(RunState run) {
        run.sites().stream().filter(site -> !sites.contains(site)).forEach(this::print);
        sites = run.sites();
        for (; printed < run.points().size(); printed++) {
            print(run.points().get(printed), run.rounds());
        }
        if (run.phase().ended() && !said.equals(run.waitsFor())) {
            said = run.waitsFor();
            terminal.note("%s", said);
        }
    }

    private void print(SiteState site) {
        switch (site.condition()) {
            case CONNECTED, LATE, LOST, REFUSED -> terminal.note("%s: %s%s", site.name(),
                    site.condition().name().toLowerCase(Locale.ROOT),
                    site.reason().isEmpty() ? "" : " (" + site.reason() + ")");
            case TRAINING, DELIVERED -> {
                // Every site does this in every round; the round's own line sums it up.
            }
        }
    }

    private void print(RoundPoint point, int rounds) {
        terminal.note(
                "round %3d/%d  accuracy %s  balanced %s  loss %s  sites %d  up %,d B  down %,d B  %.1f s",
                point.round(), rounds, known(point.accuracy()), known(point.balancedAccuracy()),
                known(point.loss()), point.sites(), point.bytesUp(), point.bytesDown(), point.seconds());
    }

    /// A dash where nobody could judge the model.
    private static String known(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }
}
