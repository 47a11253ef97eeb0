package io.siloscope.ui.federation;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Recipe;
import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Refresh;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Times;
import io.siloscope.ui.fx.Trouble;
import io.siloscope.workbench.Federation;
import io.siloscope.workbench.Forecast;
import io.siloscope.workbench.HostRequest;
import io.siloscope.workbench.InviteCard;
import io.siloscope.workbench.LedgerReport;
import io.siloscope.workbench.Member;
import io.siloscope.workbench.ModelReview;
import io.siloscope.workbench.RunState;
import io.siloscope.workbench.Runs;
import io.siloscope.workbench.Workbench;
import io.siloscope.workbench.WorkbenchException;

/// The run that this silo hosts or takes part in, and the commands that start and end one. JavaFX thread only, but for
/// [#changed(RunState)].
public final class FederationModel {

    private static final int PORT = 8443;

    private final ReadOnlyObjectWrapper<Optional<RunState>> run = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<List<Path>> invites = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper hostComplaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper joinComplaint = new ReadOnlyStringWrapper("");
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<LedgerReport>> ledger = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Forecast>> forecast = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper holding = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<HostRequest>> plan = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<List<Member>> members = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper invitation = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<ModelReview>> review = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyBooleanWrapper judging = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper labels = new ReadOnlyIntegerWrapper();
    private final Refresh<LedgerReport> frames;
    private final Refresh<List<Member>> sites;
    private final Refresh<Integer> counting;
    private final Refresh<String> reading;
    private volatile String typed = "";
    private List<String> listed = List.of();
    private final Runs archive;
    private final LabelSet classes;
    private final Refresh<Optional<Forecast>> reckoning;
    private volatile Planned planned = new Planned(ModelKind.CNN4, 1, 1);
    private final Federation federation;
    private final Backstage backstage;

    public FederationModel(Workbench workbench, Backstage backstage) {
        this.backstage = backstage;
        federation = workbench.federation();
        frames = backstage.refresh(federation::ledger, report -> ledger.set(Optional.of(report)));
        reckoning = backstage.refresh(this::reckon, forecast::set);
        sites = backstage.refresh(() -> federation.roster().members(), members::set);
        counting = backstage.refresh(federation::labels, labels::set);
        reading = backstage.refresh(this::readInvite, invitation::set);
        archive = workbench.runs();
        classes = workbench.classes();
        backstage.run(federation::holding, holding::set);
        backstage.run(federation::paused, paused::set);
        backstage.run(federation::invites, invites::set);
        backstage.run(Federation::address, address::set);
        backstage.run(federation::current, current -> current.ifPresent(this::show));
    }

    // Properties

    ReadOnlyObjectProperty<Optional<RunState>> run() {
        return run.getReadOnlyProperty();
    }

    /// The invite files of the run that was started here, one for each other site.
    ReadOnlyObjectProperty<List<Path>> invites() {
        return invites.getReadOnlyProperty();
    }

    /// True while a run is being started, joined or ended.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// What is wrong with the form to host; empty when nothing is.
    ReadOnlyStringProperty hostComplaint() {
        return hostComplaint.getReadOnlyProperty();
    }

    /// What is wrong with the form to join; empty when nothing is.
    ReadOnlyStringProperty joinComplaint() {
        return joinComplaint.getReadOnlyProperty();
    }

    /// What left this silo in the present run.
    ReadOnlyObjectProperty<Optional<LedgerReport>> ledger() {
        return ledger.getReadOnlyProperty();
    }

    /// What the run that is being planned will move; nothing where its model cannot be made yet.
    ReadOnlyObjectProperty<Optional<Forecast>> forecast() {
        return forecast.getReadOnlyProperty();
    }

    /// Whether the run that is hosted here waits after its open round.
    ReadOnlyBooleanProperty paused() {
        return paused.getReadOnlyProperty();
    }

    /// Whether everything that would leave this silo is held back.
    ReadOnlyBooleanProperty holding() {
        return holding.getReadOnlyProperty();
    }

    /// The address that invites are to carry.
    StringProperty address() {
        return address;
    }

    LabelSet classes() {
        return classes;
    }

    /// A run that the next one is to be like.
    ReadOnlyObjectProperty<Optional<HostRequest>> plan() {
        return plan.getReadOnlyProperty();
    }

    /// The sites that have joined the federation of this silo, with how they stand.
    ReadOnlyObjectProperty<List<Member>> members() {
        return members.getReadOnlyProperty();
    }

    /// What the invite in the form says, or why it is none; empty for an empty form.
    ReadOnlyStringProperty invitation() {
        return invitation.getReadOnlyProperty();
    }

    /// What the present run's model says of this silo, once it was asked.
    ReadOnlyObjectProperty<Optional<ModelReview>> review() {
        return review.getReadOnlyProperty();
    }

    /// True while the model is being asked.
    ReadOnlyBooleanProperty judging() {
        return judging.getReadOnlyProperty();
    }

    /// The labels that people had given here when training began.
    ReadOnlyIntegerProperty labels() {
        return labels.getReadOnlyProperty();
    }

    // Commands

    /// Plans a run like an earlier one.
    public void again(String run) {
        backstage.run(() -> archive.plan(run, Federation.address(), PORT), like -> {
            if (this.run.get().filter(now -> !now.phase().ended()).isEmpty()) {
                clear();
            }
            plan.set(Optional.of(like));
        });
    }

    /// Another invite stands in the form.
    void type(String invite) {
        typed = invite.strip();
        reading.request();
    }

    private String readInvite() {
        if (typed.isEmpty()) {
            return "";
        }
        try {
            InviteCard card = federation.invite(typed);
            String until = Times.moment(card.expires());
            return card.expires().isBefore(Clock.systemUTC().instant())
                    ? Text.of("join.expired", card.federation(), card.address(), until)
                    : Text.of("join.invited", card.federation(), card.address(), until);
        } catch (RuntimeException e) {
            return Trouble.of(e).sentence();
        }
    }

    /// Changes how a site stands.
    void set(Member member) {
        backstage.run(() -> {
            federation.roster().set(member);
            return member;
        }, _ -> sites.request());
    }

    /// Writes an invite for one more site.
    void inviteMore() {
        backstage.run(federation::inviteMore, _ -> backstage.run(federation::invites, invites::set));
    }

    /// Says yes to the run that was joined.
    void consent() {
        backstage.run(() -> {
            federation.consent();
            return federation;
        }, _ -> {});
    }

    /// Judges the present run's model on this silo's known classes.
    void judge() {
        run.get().ifPresent(now -> {
            judging.set(true);
            backstage.when(archive.judge(now.run()).result(), said -> {
                judging.set(false);
                if (run.get().filter(later -> later.run().equals(now.run())).isPresent()) {
                    review.set(Optional.of(said));
                }
            }, () -> judging.set(false));
        });
    }

    /// The run moved on. Any thread.
    public void changed(RunState state) {
        backstage.gate().post(this, () -> show(state));
    }

    void pause(boolean on) {
        backstage.run(() -> {
            federation.pause(on);
            return federation.paused();
        }, paused::set);
    }

    void hold(boolean on) {
        backstage.run(() -> {
            federation.hold(on);
            return federation.holding();
        }, holding::set);
    }

    /// Reckons what a run would move. A linear probe needs embeddings; without them there is no forecast.
    void forecast(ModelKind model, int rounds, int sites) {
        planned = new Planned(model, rounds, sites);
        reckoning.request();
    }

    private Optional<Forecast> reckon() {
        Planned plan = planned;
        try {
            return Optional
                    .of(federation.forecast(federation.recipe(plan.model()), plan.rounds(), plan.sites()));
        } catch (WorkbenchException e) {
            return Optional.empty();
        }
    }

    private record Planned(ModelKind model, int rounds, int sites) {}

    void host(HostForm form) {
        if (form.quorum() > form.sites()) {
            hostComplaint.set(Text.of("federate.quorum-too-high", form.quorum(), form.sites()));
            return;
        }
        Optional<Recipe> like = plan.get().map(HostRequest::recipe)
                .filter(recipe -> recipe.model() == form.model());
        start(() -> federation.host(form.request(like.orElseGet(() -> federation.recipe(form.model())))));
    }

    /// Connects with the invite in the form; the person is asked again once the run's terms are known.
    ///
    /// @param proxy `host:port`, or empty for none
    void join(String proxy) {
        if (typed.isEmpty()) {
            joinComplaint.set(Text.of("federate.no-invite"));
            return;
        }
        String invite = typed;
        start(() -> federation.ask(invite, proxy));
    }

    /// Leaves or ends the run.
    void stop() {
        start(federation::stop);
    }

    /// Puts a run that has ended away, to plan another.
    void clear() {
        run.set(Optional.empty());
        review.set(Optional.empty());
        invites.set(List.of());
    }

    private void show(RunState state) {
        // A site tells of every step of its training; frames leave at the ends of rounds.
        boolean moved = run.get().filter(before -> before.points().size() == state.points().size()
                && before.phase() == state.phase()).isEmpty();
        run.set(Optional.of(state));
        if (moved) {
            frames.request();
            counting.request();
            if (state.phase() == RunState.Phase.FINISHED) {
                judge();
            }
        }
        // The roster is a file under a lock: it is read when sites came, not at each of their answers.
        if (state.role() == RunState.Role.HOST && (moved || !names(state).equals(listed))) {
            listed = names(state);
            sites.request();
        }
    }

    private static List<String> names(RunState state) {
        return state.sites().stream().map(RunState.SiteState::name).toList();
    }

    private void start(Runnable action) {
        hostComplaint.set("");
        joinComplaint.set("");
        busy.set(true);
        var result = CompletableFuture.supplyAsync(() -> {
            action.run();
            return federation.invites();
        }, backstage.executor());
        backstage.when(result, files -> {
            busy.set(false);
            invites.set(files);
        }, () -> busy.set(false));
    }
}
