package io.siloscope.ui.federation;

import io.siloscope.dataset.ModelKind;
import io.siloscope.ui.fx.Text;

/// Models, strategies and compressions as people call them. Pure.
final class RunWords {

    private RunWords() {}

    static String of(ModelKind model) {
        return switch (model) {
            case CNN4 -> Text.of("host.cnn4");
            case FAST_RESNET8 -> Text.of("host.fast-resnet8");
            case KAFAL_RESNET8 -> Text.of("host.kafal-resnet8");
            case LINEAR -> Text.of("host.linear");
        };
    }

    /// The words for a name of the command line; that name itself where there are none.
    static String of(String value) {
        return switch (value) {
            case "fedavg" -> Text.of("strategy.fedavg");
            case "fedprox" -> Text.of("strategy.fedprox");
            case "fednova" -> Text.of("strategy.fednova");
            case "median" -> Text.of("strategy.median");
            case "trimmed-mean" -> Text.of("strategy.trimmed-mean");
            case "krum" -> Text.of("strategy.krum");
            case "none" -> Text.of("compression.none");
            case "fp16" -> Text.of("compression.fp16");
            case "int8" -> Text.of("compression.int8");
            default -> value;
        };
    }
}
