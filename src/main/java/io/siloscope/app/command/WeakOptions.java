package io.siloscope.app.command;

import java.util.Locale;
import java.util.Optional;

import io.siloscope.query.Uncertainty;
import io.siloscope.weak.WeakLabeler;
import io.siloscope.workbench.SuggestOptions;
import picocli.CommandLine.Option;

/// How weak labels and ranks are computed; METHODS of the published code are the defaults.
final class WeakOptions {

    /// What scores are computed from.
    enum Logits {
        PROTOTYPES, VOTES
    }

    /// How prototype similarities are scaled.
    enum Scale {
        RAW, SOFTMAX
    }

    /// Which of people's labels propagate.
    enum From {
        SEED, ALL
    }

    /// The whole method.
    enum Method {
        FAST, FAST_PLUS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Option(names = "--method", defaultValue = "fast", paramLabel = "fast|fast-plus", description = "FAST's k-NN, or a linear classifier that learns from every answer; then the options below do not count (default: fast).")
    private Method method = Method.FAST;

    @Option(names = "--k", defaultValue = ""
            + WeakLabeler.DEFAULT_K, description = "Neighbours that vote (default: ${DEFAULT-VALUE}).")
    private int k = WeakLabeler.DEFAULT_K;

    @Option(names = "--logits", defaultValue = "PROTOTYPES", paramLabel = "prototypes|votes", description = "What scores are computed from (default: prototypes).")
    private Logits logits = Logits.PROTOTYPES;

    @Option(names = "--scale", defaultValue = "RAW", paramLabel = "raw|softmax", description = "How prototype similarities are scaled (default: raw).")
    private Scale scale = Scale.RAW;

    @Option(names = "--temperature", description = "The softmax's temperature (default: 1).")
    private Optional<Double> temperature = Optional.empty();

    @Option(names = "--uncertainty", defaultValue = "norm", paramLabel = "norm|entropy|least-confidence|smallest-margin|largest-margin", description = "The score that ranks images (default: ${DEFAULT-VALUE}).")
    private String uncertainty = "norm";

    @Option(names = "--from", defaultValue = "SEED", paramLabel = "seed|all", description = "Propagate from seeds, or from every human answer (default: seed).")
    private From from = From.SEED;

    /// In how many parts questions are best asked, with new suggestions before each.
    int parts() {
        return method == Method.FAST_PLUS ? 4 : 1;
    }

    /// The options as the workbench takes them.
    ///
    /// @throws IllegalArgumentException when two of them contradict each other
    SuggestOptions toOptions() {
        if (method == Method.FAST_PLUS) {
            return SuggestOptions.FAST_PLUS;
        }
        return SuggestOptions.of(k, logits == Logits.VOTES, scale == Scale.SOFTMAX, temperature,
                Uncertainty.parse(uncertainty), from == From.ALL);
    }
}
