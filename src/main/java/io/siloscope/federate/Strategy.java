package io.siloscope.federate;

import java.util.Arrays;
import java.util.Locale;

import io.siloscope.dataset.Proximal;
import io.siloscope.dataset.Recipe;
import io.siloscope.federate.strategy.Aggregation;
import io.siloscope.federate.strategy.FastFedNova;
import io.siloscope.federate.strategy.FedAvg;
import io.siloscope.federate.strategy.FedNova;
import io.siloscope.federate.strategy.Krum;
import io.siloscope.federate.strategy.TrimmedMean;

/// The ways of putting updates together, by name.
public enum Strategy {
    /// The mean, weighted by the sites' examples.
    FEDAVG,
    /// The mean: every site counts the same.
    FEDAVG_UNIFORM,
    /// The weighted mean of models that were trained with a proximal term.
    FEDPROX,
    /// Updates normalised by how far their steps go.
    FEDNOVA,
    /// What FAST's code calls FedNova.
    FEDNOVA_FAST,
    /// The median of each element: up to half of the sites may send anything.
    MEDIAN,
    /// The mean of each element without the fifth of the sites at either end.
    TRIMMED_MEAN,
    /// The one model that is nearest to most others.
    KRUM;

    private static final double TRIMMED = 0.2;

    /// The rule, for sites that train by this recipe.
    ///
    /// @throws IllegalArgumentException when the recipe lacks what the strategy needs
    public Aggregation aggregation(Recipe recipe) {
        return switch (this) {
            case FEDAVG -> FedAvg.SAMPLE_WEIGHTED;
            case FEDAVG_UNIFORM -> FedAvg.UNIFORM;
            case FEDPROX -> {
                if (recipe.proximal() instanceof Proximal.None) {
                    throw new IllegalArgumentException(
                            "FedProx needs a proximal term in the recipe, and it has none");
                }
                yield FedAvg.SAMPLE_WEIGHTED;
            }
            case FEDNOVA -> new FedNova(recipe.optimiser().momentum());
            case FEDNOVA_FAST -> new FastFedNova(recipe.optimiser().momentum());
            case MEDIAN -> TrimmedMean.MEDIAN;
            case TRIMMED_MEAN -> new TrimmedMean(TRIMMED);
            case KRUM ->
                (global, contributions) -> Krum.of(contributions.size()).aggregate(global, contributions);
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
