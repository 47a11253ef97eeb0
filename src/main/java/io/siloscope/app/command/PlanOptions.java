package io.siloscope.app.command;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Proximal;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Sgd;
import io.siloscope.experiment.DirichletBalanced;
import io.siloscope.experiment.DirichletSizes;
import io.siloscope.experiment.EqualIid;
import io.siloscope.experiment.ExperimentPlan;
import io.siloscope.experiment.Iid;
import io.siloscope.experiment.LabelStudy;
import io.siloscope.experiment.Partitioner;
import io.siloscope.experiment.Presets;
import io.siloscope.experiment.Shards;
import io.siloscope.experiment.SiloData;
import io.siloscope.experiment.TrainOn;
import io.siloscope.experiment.labelling.Labelling;
import io.siloscope.federate.Strategy;
import io.siloscope.federate.compress.Compression;
import io.siloscope.format.JsonChange;
import picocli.CommandLine.Option;

/// A preset, and what is to be different in it.
final class PlanOptions {

    @Option(names = "--preset", defaultValue = "fast-ablation", paramLabel = "NAME", description = "fast-ablation, fast-src, fast-noniid, fast-paper, logo or fast-plus (default: ${DEFAULT-VALUE}).")
    private String preset = "fast-ablation";

    @Option(names = "--model", defaultValue = "cnn4", converter = ModelConverter.class, paramLabel = "cnn4|fast-resnet8|kafal-resnet8|linear", description = "The network (default: ${DEFAULT-VALUE}).")
    private ModelKind model = ModelKind.CNN4;

    @Option(names = "--side", defaultValue = "32", paramLabel = "PIXELS", description = "The side of the images (default: ${DEFAULT-VALUE}).")
    private int side;

    @Option(names = "--labelling", paramLabel = "fast|random|commonest|fast-plus", description = "How images get their labels (default: the preset's).")
    private Optional<String> labelling = Optional.empty();

    @Option(names = "--per-silo", description = "Each silo labels its own images, instead of all together.")
    private boolean perSilo;

    @Option(names = "--budget", paramLabel = "SHARE", description = "The share of unlabelled images that may be asked for (default: the preset's).")
    private Optional<Double> budget = Optional.empty();

    @Option(names = "--train-on", paramLabel = "weak|known|true-upper-bound", description = "Which labels training sees (default: the preset's).")
    private Optional<String> trainOn = Optional.empty();

    @Option(names = "--partition", paramLabel = "iid|equal|dirichlet:A|balanced:A|shards:N", description = "How images are spread over silos (default: the preset's).")
    private Optional<String> partition = Optional.empty();

    @Option(names = "--silos", description = "How many silos (default: the preset's).")
    private Optional<Integer> silos = Optional.empty();

    @Option(names = "--rounds", description = "Federated rounds (default: the preset's).")
    private Optional<Integer> rounds = Optional.empty();

    @Option(names = "--strategy", paramLabel = "NAME", description = "fedavg, fedavg-uniform, fedprox, fednova, fednova-fast, median, trimmed-mean or krum (default: the preset's).")
    private Optional<String> strategy = Optional.empty();

    @Option(names = "--compression", paramLabel = "none|fp16|bf16|int8|int8-per-tensor|top-k:SHARE", description = "How models travel, both ways (default: the preset's).")
    private Optional<String> compression = Optional.empty();

    @Option(names = "--mu", defaultValue = "0.01", description = "The weight of FedProx's term (default: ${DEFAULT-VALUE}).")
    private double mu;

    @Option(names = "--epochs", description = "Local epochs a round (default: the preset's).")
    private Optional<Integer> epochs = Optional.empty();

    @Option(names = "--steps", description = "Local steps a round, instead of epochs.")
    private Optional<Integer> steps = Optional.empty();

    @Option(names = "--batch", description = "Examples a step (default: the preset's).")
    private Optional<Integer> batch = Optional.empty();

    @Option(names = "--rate", description = "The learning rate (default: the preset's).")
    private Optional<Double> rate = Optional.empty();

    @Option(names = "--evaluate-every", paramLabel = "ROUNDS", description = "Rounds between two evaluations (default: the preset's).")
    private Optional<Integer> evaluateEvery = Optional.empty();

    @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "Any other field by its path in config.json's plan: recipe.optimiser.momentum=0.5, labelling.k=5. Last of all.")
    private Map<String, String> changes = Map.of();

    /// The plan that is meant.
    ///
    /// @throws IllegalArgumentException for a name that there is not
    /// @throws io.siloscope.format.FormatException for a field that there is not, or a value that it cannot have
    ExperimentPlan plan(SiloData data) {
        return JsonChange.of(chosen(data), ExperimentPlan.class, changes);
    }

    private ExperimentPlan chosen(SiloData data) {
        Input input = Presets.input(model, data, side);
        ExperimentPlan base = Presets.of(preset, model, input, data.classes().size());
        Strategy chosen = strategy.map(Strategy::parse).orElse(base.strategy());
        Labelling method = labelling.map(PlanOptions::labelling).orElse(base.labelling());
        return new ExperimentPlan(base.name(), method, perSilo || base.perSilo(), base.seedSelection(),
                budget.orElse(base.budget()), trainOn.map(PlanOptions::trainOn).orElse(base.trainOn()),
                partition.map(PlanOptions::partition).orElse(base.partitioner()), silos.orElse(base.silos()),
                recipe(base.recipe(), chosen), chosen, rounds.orElse(base.rounds()),
                evaluateEvery.orElse(base.evaluateEvery()), base.evaluateOn(),
                compression.map(Compression::parse).orElse(base.compression()));
    }

    private Recipe recipe(Recipe base, Strategy chosen) {
        Effort effort = steps.<Effort>map(Effort.Steps::new)
                .or(() -> epochs.map(Effort.Epochs::new)).orElse(base.effort());
        Sgd sgd = rate.map(base.optimiser()::withLearningRate).orElse(base.optimiser());
        return new Recipe(base.model(), base.classes(), base.input(), effort, batch.orElse(base.batch()), sgd,
                base.schedule(), base.augmentation(),
                chosen == Strategy.FEDPROX ? new Proximal.Squared(mu) : base.proximal());
    }

    private static Labelling labelling(String name) {
        Labelling method = LabelStudy.labellings().get(name);
        if (method == null) {
            throw new IllegalArgumentException("No labelling method is named \"" + name + "\"; there are "
                    + String.join(", ", LabelStudy.labellings().keySet()));
        }
        return method;
    }

    private static TrainOn trainOn(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "weak" -> TrainOn.WEAK;
            case "known" -> TrainOn.KNOWN;
            case "true-upper-bound" -> TrainOn.TRUE_UPPER_BOUND;
            default -> throw new IllegalArgumentException(
                    "Training sees weak, known or true-upper-bound labels, not \"" + name + "\"");
        };
    }

    private static Partitioner partition(String text) {
        String[] parts = text.split(":", 2);
        String argument = parts.length == 2 ? parts[1] : "";
        try {
            return switch (parts[0]) {
                case "iid" -> new Iid();
                case "equal" -> new EqualIid();
                case "dirichlet" -> new DirichletSizes(Double.parseDouble(argument));
                case "balanced" -> new DirichletBalanced(Double.parseDouble(argument));
                case "shards" -> new Shards(Integer.parseInt(argument));
                default -> throw noPartition(text);
            };
        } catch (NumberFormatException _) {
            throw noPartition(text);
        }
    }

    private static IllegalArgumentException noPartition(String text) {
        return new IllegalArgumentException(
                "A partition is iid, equal, dirichlet:ALPHA, balanced:ALPHA or shards:CLASSES,"
                        + " not \"" + text + "\"");
    }
}
