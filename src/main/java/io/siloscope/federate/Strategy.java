package io.siloscope.federate;

import java.util.Arrays;
import java.util.Locale;

import io.siloscope.federate.strategy.Aggregation;
import io.siloscope.federate.strategy.FedAvg;

/// The ways of putting updates together, by name.
public enum Strategy {
    /// Weighted by the sites' examples.
    FEDAVG,
    /// Every site counts the same.
    FEDAVG_UNIFORM;

    public Aggregation aggregation() {
        return switch (this) {
            case FEDAVG -> FedAvg.SAMPLE_WEIGHTED;
            case FEDAVG_UNIFORM -> FedAvg.UNIFORM;
        };
    }

    /// The name used on the command line, for example `fedavg-uniform`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The strategy of that name.
    ///
    /// @throws IllegalArgumentException listing the names that there are
    public static Strategy parse(String text) {
        for (Strategy strategy : values()) {
            if (strategy.label().equals(text)) {
                return strategy;
            }
        }
        throw new IllegalArgumentException("No strategy is named \"" + text + "\"; there are "
                + Arrays.stream(values()).map(Strategy::label).toList());
    }
}
