package io.siloscope.workbench;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.siloscope.dataset.Embeddings;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Split;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.HoldSwitch;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunFolder;
import io.siloscope.federate.Strategy;
import io.siloscope.federate.compress.Compression;
import io.siloscope.federate.wire.Invite;
import io.siloscope.federate.wire.Listen;
import io.siloscope.federate.wire.Patience;
import io.siloscope.federate.wire.Proxy;
import io.siloscope.federate.wire.SiteProfile;
import io.siloscope.jobs.Job;
import io.siloscope.math.Seed;
import io.siloscope.math.Weights;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hosting a run, taking part in one, and looking at finished ones. Thread-safe. One run at a time.
public final class Federation {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Duration JOIN_TIME = Duration.ofMinutes(30);
    private static final Logger LOG = LoggerFactory.getLogger(Federation.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final Duration ABSENCE = Duration.ofMinutes(10);

    private final OpenSilo silo;
    private final Snapshots snapshots;
    private final List<Job<Weights>> working = new ArrayList<>();
    private @Nullable RunState last;
    private @Nullable Joining joined;
    private List<Path> invites = List.of();

    Federation(OpenSilo silo) {
        this.silo = silo;
        this.snapshots = new Snapshots(silo);
    }

    /// The recipe that this silo proposes for a model.
    ///
    /// @throws WorkbenchException for the linear probe, when nothing is embedded
    public Recipe recipe(ModelKind model) {
        return switch (model) {
            case CNN4, FAST_RESNET8, KAFAL_RESNET8 -> Recipes.images(model, silo.classes().size());
            case LINEAR -> {
                Embeddings embeddings = silo.shelf().require();
                yield Recipes.linear(silo.classes().size(), embeddings.encoder(), embeddings.dimension());
            }
        };
    }

    /// The name under which other machines probably reach this one.
    public static String address() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /// Starts a coordinator and writes one invite file a site into the run's folder.
    ///
    /// @return the invites, for the other sites
    /// @throws WorkbenchException when a run goes on already, or there is nothing to train on
    /// @throws io.siloscope.federate.FederateException when the port is taken
    public synchronized List<Path> host(HostRequest request) {
        requireIdle();
        RunConfig config = config(request);
        SiteWork work = silo.siteWork();
        if (request.takePart()) {
            work.begin(request.recipe());
        }
        GlobalEvaluation test = snapshots.judge(Split.TEST, request.recipe()).orElse(GlobalEvaluation.NONE);
        Hosting hosting = Hosting.start(silo.store().folder().root(), config, test, request.address(),
                Listen.tls(request.port()), Optional.empty(),
                Patience.DEFAULT.grace(), silo.jobs(), this::changed);
        working.add(hosting.job());
        if (request.takePart()) {
            Invite own = hosting.invite("localhost");
            working.add(
                    Joining.start(own, profile(new Proxy.None()), work, true, silo.jobs(), _ -> {}).job());
        }
        Path folder = silo.store().folder().runs().resolve(config.run()).resolve("invites");
        invites = List.copyOf(hosting.writeInvites(folder, request.sites() - (request.takePart() ? 1 : 0)));
        return invites;
    }

    private RunConfig config(HostRequest request) {
        String encoder = request.recipe().input() instanceof Input.Embedding embedding ? embedding.encoder()
                : "";
        String run = "run-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
        return new RunConfig(name(), run, silo.classes(), encoder, request.recipe(),
                Strategy.parse(request.strategy()),
                request.rounds(), request.sites(), request.quorum(), JOIN_TIME, request.deadline(),
                new Seed(request.seed()), Compression.parse(request.compression()), 1, 0, true);
    }

    /// The silo's folder name, as far as a federation's id may hold it.
    private String name() {
        String plain = silo.store().folder().root().getFileName().toString().replaceAll("[^A-Za-z0-9._-]",
                "-");
        String id = plain.replaceAll("^[^A-Za-z0-9]+", "");
        return id.isEmpty() ? "silo" : id.substring(0, Math.min(64, id.length()));
    }

    /// Joins the run of an invite file, whatever its terms.
    ///
    /// @throws WorkbenchException when a run goes on already
    /// @throws io.siloscope.federate.FederateException when the invite cannot be read
    public Job<Weights> join(Path invite) {
        return join(invite, "");
    }

    /// As above, through the network's HTTP proxy.
    ///
    /// @param proxy `host:port`, or empty for none
    public Job<Weights> join(Path invite, String proxy) {
        return join(Invite.read(invite), Proxy.parse(proxy), true);
    }

    /// Joins a run and waits for [#consent()] before anything is trained: only then are the run's terms known.
    ///
    /// @param invite the path of an invite file, or its text
    public Job<Weights> ask(String invite, String proxy) {
        return join(InviteCard.parse(invite), Proxy.parse(proxy), false);
    }

    /// What an invite says, before anything is sent.
    ///
    /// @param invite the path of an invite file, or its text
    /// @throws io.siloscope.federate.FederateException when it is none
    public InviteCard invite(String invite) {
        return InviteCard.of(InviteCard.parse(invite));
    }

    /// Says yes to the terms of the run that was joined.
    public synchronized void consent() {
        if (joined != null) {
            joined.consent();
        }
    }

    private synchronized Job<Weights> join(Invite invite, Proxy proxy, boolean consented) {
        requireIdle();
        invites = List.of();
        joined = Joining.start(invite, profile(proxy), silo.siteWork(), consented, silo.jobs(),
                this::changed);
        working.add(joined.job());
        return joined.job();
    }

    private SiteProfile profile(Proxy proxy) {
        Path root = silo.store().folder().root();
        return new SiteProfile(name(), silo.classes(),
                silo.shelf().current().map(Embeddings::encoder).orElse(""),
                root.resolve("site-key.json"), silo.store().folder().runs(), ABSENCE, proxy);
    }

    private void requireIdle() {
        working.removeIf(job -> job.state().ended());
        if (!working.isEmpty()) {
            throw new WorkbenchException(
                    "This silo is in a run already. Nothing was changed; leave that run first.");
        }
    }

    private void changed(RunState state) {
        remember(state);
        silo.events().publish(new WorkbenchEvent.RunChanged(state));
    }

    private synchronized void remember(RunState state) {
        last = state;
    }

    /// Leaves or ends the present run. What was committed stays.
    public synchronized void stop() {
        working.forEach(Job::cancel);
    }

    /// Leaves or ends the present run and waits a few seconds for it to let go of the silo.
    void close() {
        stop();
        for (Job<Weights> job : jobs()) {
            try {
                job.await(FAREWELL);
            } catch (TimeoutException | CancellationException | CompletionException e) {
                LOG.info("A run was left: {}", String.valueOf(e.getMessage()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized List<Job<Weights>> jobs() {
        return List.copyOf(working);
    }

    /// Stops everything that would leave this silo, whichever program would send it, or lets it go again.
    public void hold(boolean on) {
        HoldSwitch.ofSite(silo.store().folder().runs()).set(on);
    }

    /// Whether everything that would leave this silo is held back.
    public boolean holding() {
        return HoldSwitch.ofSite(silo.store().folder().runs()).isOn();
    }

    /// Lets the run that is hosted here wait after its open round, or go on.
    public void pause(boolean on) {
        current().ifPresent(
                run -> new RunFolder(silo.store().folder().runs().resolve(run.run())).pause().set(on));
    }

    /// Whether the run that is hosted here is paused.
    public boolean paused() {
        return current().filter(run -> run.role() == RunState.Role.HOST)
                .map(run -> new RunFolder(silo.store().folder().runs().resolve(run.run())).pause().isOn())
                .orElse(false);
    }

    /// Who may take part in the runs that this silo hosts.
    public Roster roster() {
        return new Roster(silo.store().folder().root().resolve("federation"));
    }

    /// Writes one more invite beside the others of the present run.
    ///
    /// @return the file
    public synchronized Path inviteMore() {
        Path file = roster().invite(silo.store().folder().runs().resolve(current().orElseThrow().run())
                .resolve("invites"));
        invites = Stream.concat(invites.stream(), Stream.of(file)).toList();
        return file;
    }

    /// The invites to the run that this silo has hosted last; none when it has taken part in another since.
    public synchronized List<Path> invites() {
        return invites;
    }

    /// The labels that people had given here when the present run began training; 0 before.
    public int labels() {
        return current().map(run -> RunNotes.read(silo.store().folder().runs().resolve(run.run())).labels())
                .orElse(0);
    }

    /// What left this silo in the present run.
    public LedgerReport ledger() {
        return current().map(run -> LedgerReport.of(silo.store().folder().runs().resolve(run.run())))
                .orElse(LedgerReport.EMPTY);
    }

    /// What a run would move.
    public Forecast forecast(Recipe recipe, int rounds, int sites) {
        return Forecast.of(recipe, rounds, sites);
    }

    /// The run that goes on now, or the last one of this session.
    public synchronized Optional<RunState> current() {
        return Optional.ofNullable(last);
    }
}
