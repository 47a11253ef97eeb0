package io.siloscope.app.demo;

import java.util.List;
import java.util.Locale;

import io.siloscope.federate.Scores;
import io.siloscope.workbench.RoundPoint;

/// What a demonstration found. Accuracies lie in 0 … 1.
///
/// @param rounds the federated run, row 0 before training
/// @param withoutBudget the last model of the same run on weak labels and seeds alone
/// @param seconds the whole demonstration's duration
public record DemoReport(List<Row> silos, List<RoundPoint> rounds, Scores withoutBudget, double seconds) {

    /// One silo.
    ///
    /// @param images training images
    /// @param alone the last model's scores when this silo trains by itself
    public record Row(String name, int images, int seeds, int asked, double weakAccuracy,
            double refinedAccuracy,
            Scores alone) {}

    public DemoReport {
        silos = List.copyOf(silos);
        rounds = List.copyOf(rounds);
    }

    /// The federated run's last round.
    public RoundPoint last() {
        return rounds.getLast();
    }

    /// Megabytes (10⁶ bytes) of both directions, all sites together.
    public double megabytes() {
        return rounds.stream().mapToLong(round -> round.bytesDown() + round.bytesUp()).sum() / 1e6;
    }

    /// The report as a table for people.
    public String table() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-10s %8s %7s %7s %12s %14s %12s %10s%n", "silo", "images",
                "seeds", "asked",
                "weak labels", "after refining", "alone: test", "balanced"));
        for (Row row : silos) {
            text.append(String.format(Locale.ROOT, "%-10s %8d %7d %7d %11.1f%% %13.1f%% %11.1f%% %9.1f%%%n",
                    row.name(),
                    row.images(), row.seeds(), row.asked(), 100 * row.weakAccuracy(),
                    100 * row.refinedAccuracy(),
                    100 * row.alone().accuracy(), 100 * row.alone().balancedAccuracy()));
        }
        text.append(String.format(Locale.ROOT,
                "%ntogether, %d rounds, 5 %% budget: test accuracy %.1f%%, balanced %.1f%%%n",
                last().round(), 100 * last().accuracy(), 100 * last().balancedAccuracy()));
        text.append(String.format(Locale.ROOT,
                "together without a budget:       test accuracy %.1f%%, balanced %.1f%%%n",
                100 * withoutBudget.accuracy(), 100 * withoutBudget.balancedAccuracy()));
        text.append(String.format(Locale.ROOT, "sent over the wire: %.2f MB in all; time: %.0f s",
                megabytes(), seconds));
        return text.toString();
    }
}
