package io.siloscope.workbench;

import io.siloscope.dataset.ModelKind;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.compress.Compression;

/// What taking part in a run means, for the person who says yes.
///
/// @param model the network that is trained
/// @param megabytesUp what leaves this silo in each round at most, in megabytes (10⁶ bytes)
/// @param validation whether counts of right answers on this silo's validation images leave as well
public record RunTerms(ModelKind model, String strategy, String compression, int rounds, int sites,
        double megabytesUp, boolean validation) {

    static RunTerms of(RunConfig config) {
        double whole = Forecast.of(config.recipe(), 1, 1).modelMegabytes();
        return new RunTerms(config.recipe().model(), config.strategy().label(),
                config.compression().label(), config.rounds(), config.sites(),
                whole * share(config.compression()), config.validation());
    }

    /// The bytes of an update against those of the whole model.
    private static double share(Compression compression) {
        return switch (compression) {
            case Compression.None _ -> 1;
            case Compression.Fp16 _,Compression.Bf16 _ -> 0.5;
            case Compression.Int8 _,Compression.Int8PerTensor _ -> 0.26;
            // A value and its place.
            case Compression.TopK(double share) -> Math.min(1, 2 * share);
        };
    }
}
