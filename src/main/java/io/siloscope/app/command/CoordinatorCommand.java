package io.siloscope.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.siloscope.app.terminal.ProgressBar;
import io.siloscope.app.terminal.Terminal;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Proximal;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Split;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.Strategy;
import io.siloscope.federate.compress.Compression;
import io.siloscope.federate.wire.GivenCertificate;
import io.siloscope.federate.wire.Listen;
import io.siloscope.format.Json;
import io.siloscope.jobs.Jobs;
import io.siloscope.math.Seed;
import io.siloscope.vision.Encoder;
import io.siloscope.workbench.EncoderChoice;
import io.siloscope.workbench.Federation;
import io.siloscope.workbench.Hosting;
import io.siloscope.workbench.Recipes;
import io.siloscope.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `siloscope coordinator --dir DIR --classes a,b,c …`
@Command(name = "coordinator", mixinStandardHelpOptions = true, description = "Host a federated run without the desktop. Prints the address, writes the invites, runs the rounds.")
final class CoordinatorCommand implements Callable<Integer> {

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Where certificate, members and runs are kept.")
    private Path folder = Path.of("");

    @Option(names = "--classes", required = true, split = ",", paramLabel = "NAME", description = "The class names, in order.")
    private List<String> classes = List.of();

    @Option(names = "--rounds", defaultValue = "100", description = "Rounds of training (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--sites", required = true, description = "Sites to wait for; an invite is written for each.")
    private int sites;

    @Option(names = "--strategy", defaultValue = "fedavg", paramLabel = "fedavg|fedavg-uniform|fedprox|fednova|fednova-fast|median|trimmed-mean|krum", description = "How updates become one model (default: ${DEFAULT-VALUE}).")
    private String strategy = "fedavg";

    @Option(names = "--compression", defaultValue = "none", paramLabel = "none|fp16|bf16|int8|int8-per-tensor|top-k:SHARE", description = "How models travel, both ways (default: ${DEFAULT-VALUE}).")
    private String compression = "none";

    @Option(names = "--mu", paramLabel = "MU", description = "The weight of FedProx's term (default: the recipe's, or 0.01).")
    private Optional<Double> mu = Optional.empty();

    @Option(names = "--model", defaultValue = "cnn4", converter = ModelConverter.class, paramLabel = "cnn4|fast-resnet8|kafal-resnet8|linear", description = "The network (default: cnn4).")
    private ModelKind model = ModelKind.CNN4;

    @Option(names = "--recipe", paramLabel = "FILE.json", description = "A recipe, as config.json of a run holds it.")
    private Optional<Path> recipe = Optional.empty();

    @Option(names = "--encoder", paramLabel = "starter|FILE.onnx", description = "The encoder whose vectors a linear probe is fed with (default: starter).")
    private Optional<String> encoder = Optional.empty();

    @Option(names = "--test-silo", paramLabel = "DIR", description = "A silo whose test split judges each global model.")
    private Optional<Path> testSilo = Optional.empty();

    @Option(names = "--quorum", description = "Updates that a round needs (default: half of the sites, rounded up).")
    private Optional<Integer> quorum = Optional.empty();

    @Option(names = "--deadline", defaultValue = "600", paramLabel = "SECONDS", description = "The longest that a round waits for updates (default: ${DEFAULT-VALUE}).")
    private long deadline;

    @Option(names = "--participation", defaultValue = "1", paramLabel = "SHARE", description = "The share of the sites that is asked in each round (default: ${DEFAULT-VALUE}).")
    private double participation;

    @Option(names = "--norm-bound", defaultValue = "0", paramLabel = "NORM", description = "Refuse updates that lie further from the round's weights; 0 for no bound (default: ${DEFAULT-VALUE}).")
    private double normBound;

    @Option(names = "--grace", defaultValue = "5", paramLabel = "SECONDS", description = "How long a round waits for a site whose connection is gone (default: ${DEFAULT-VALUE}).")
    private long grace;

    @Option(names = "--join-time", defaultValue = "1800", paramLabel = "SECONDS", description = "The longest that sites are waited for at the start (default: ${DEFAULT-VALUE}).")
    private long joinTime;

    @Option(names = "--seed", defaultValue = "1", description = "The seed of all randomness (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--port", defaultValue = "8443", description = "The TCP port; 0 picks a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--certificate", paramLabel = "FILE.pem", description = "The institution's own certificate, instead of a self-signed one; invites name whichever it is.")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--key", paramLabel = "FILE.pem", description = "The private key of --certificate: PKCS #8, no password.")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--insecure", description = "Plain text, to sites on this machine alone.")
    private boolean insecure;

    @Option(names = "--host", paramLabel = "NAME", description = "The name or address that invites carry (default: this machine's name).")
    private Optional<String> host = Optional.empty();

    @Option(names = "--invites-out", paramLabel = "DIR", description = "Where invites are written (default: DIR/invites).")
    private Optional<Path> invites = Optional.empty();

    @Option(names = "--run", defaultValue = "run", paramLabel = "NAME", description = "The run's name, and that of its folder (default: ${DEFAULT-VALUE}).")
    private String run = "run";

    @Mixin
    private SharedOptions shared = new SharedOptions();

    private final Terminal terminal;

    CoordinatorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        LabelSet names = new LabelSet(classes.stream().map(String::strip).toList());
        Recipe chosen = held(chosenRecipe(names));
        String fingerprint = chosen.input() instanceof Input.Embedding embedding ? embedding.encoder() : "";
        RunConfig config = new RunConfig("siloscope", run, names, fingerprint, chosen,
                Strategy.parse(strategy), rounds, sites,
                quorum.orElse((int) Math.ceil(participation * sites / 2)), Duration.ofSeconds(joinTime),
                Duration.ofSeconds(deadline),
                new Seed(seed), Compression.parse(compression), participation,
                normBound, true);
        try (Jobs jobs = Jobs.start()) {
            GlobalEvaluation test = testSilo.isPresent() ? judge(testSilo.get(), chosen, jobs)
                    : GlobalEvaluation.NONE;
            try (Hosting hosting = Hosting.start(folder, config, test, hostName(),
                    new Listen(port, !insecure), given(), Duration.ofSeconds(grace), jobs,
                    new RunWatch(terminal))) {
                terminal.note("Listening at %s", hosting.address());
                if (hosting.goesOn()) {
                    terminal.note("The run %s goes on where it broke off; the sites come back by themselves.",
                            run);
                } else {
                    hosting.writeInvites(invites.orElse(folder.resolve("invites")), sites)
                            .forEach(file -> terminal.note("Invite: %s", file));
                }
                String digest = ProgressBar.await(terminal, hosting.job()).digest();
                shared.print(terminal, digest, "Done: the model is %s in %s", digest,
                        folder.resolve("runs").resolve(run));
            }
        }
        return 0;
    }

    private String hostName() {
        return insecure ? "localhost" : host.orElseGet(Federation::address);
    }

    private Optional<GivenCertificate> given() {
        if (certificate.isPresent() != key.isPresent()) {
            throw new IllegalArgumentException("--certificate and --key go together.");
        }
        return certificate.map(chain -> new GivenCertificate(chain, key.orElseThrow()));
    }

    /// The recipe with FedProx's term, where the strategy needs one.
    private Recipe held(Recipe chosen) {
        boolean needed = Strategy.parse(strategy) == Strategy.FEDPROX
                && chosen.proximal() instanceof Proximal.None;
        return needed || mu.isPresent() ? chosen.with(new Proximal.Squared(mu.orElse(0.01))) : chosen;
    }

    private Recipe chosenRecipe(LabelSet names) throws IOException {
        if (recipe.isPresent()) {
            return Json.read(recipe.get(), Recipe.class);
        }
        return switch (model) {
            case CNN4, FAST_RESNET8, KAFAL_RESNET8 -> Recipes.images(model, names.size());
            case LINEAR -> {
                try (Encoder opened = EncoderChoice.open(encoder.orElse("starter"))) {
                    yield Recipes.linear(names.size(), opened.fingerprint(), opened.dimension());
                }
            }
        };
    }

    private static GlobalEvaluation judge(Path silo, Recipe recipe, Jobs jobs) {
        try (Workbench opened = Workbench.open(silo, jobs)) {
            return opened.judge(Split.TEST, recipe).orElseThrow(() -> new IllegalArgumentException(
                    "The silo " + silo + " has no test images with a class: import some with --split test."));
        }
    }
}
