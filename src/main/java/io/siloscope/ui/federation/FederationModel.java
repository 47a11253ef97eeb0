package io.siloscope.ui.federation;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import io.siloscope.dataset.ModelKind;
import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Refresh;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.Federation;
import io.siloscope.workbench.Forecast;
import io.siloscope.workbench.LedgerReport;
import io.siloscope.workbench.RunState;
import io.siloscope.workbench.Workbench;
import io.siloscope.workbench.WorkbenchException;

/// The run that this silo hosts or takes part in, and the commands that start and end one. JavaFX thread only, but for
/// [#changed(RunState)].
public final class FederationModel {

    private final ReadOnlyObjectWrapper<Optional<RunState>> run = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<List<Path>> invites = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<LedgerReport>> ledger = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Forecast>> forecast = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper holding = new ReadOnlyBooleanWrapper();
    private final Refresh<LedgerReport> frames;
    private final Refresh<Optional<Forecast>> reckoning;
    private volatile Planned planned = new Planned(ModelKind.CNN4, 1, 1);
    private final Federation federation;
    private final Backstage backstage;

    public FederationModel(Workbench workbench, Backstage backstage) {
        this.backstage = backstage;
        federation = workbench.federation();
        frames = backstage.refresh(federation::ledger, report -> ledger.set(Optional.of(report)));
        reckoning = backstage.refresh(this::reckon, forecast::set);
        backstage.run(federation::holding, holding::set);
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

    /// What is missing in a form, or empty.
    ReadOnlyStringProperty complaint() {
        return complaint.getReadOnlyProperty();
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

    // Commands

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
            complaint.set(Text.of("federate.quorum-too-high", form.quorum(), form.sites()));
            return;
        }
        start(() -> federation.host(form.request(federation.recipe(form.model()))));
    }

    void join(Optional<Path> invite) {
        invite.ifPresentOrElse(file -> start(() -> {
            federation.join(file);
            return List.of();
        }), () -> complaint.set(Text.of("federate.no-invite")));
    }

    /// Leaves or ends the run.
    void stop() {
        start(() -> {
            federation.stop();
            return invites.get();
        });
    }

    /// Puts a run that has ended away, to plan another.
    void clear() {
        run.set(Optional.empty());
        invites.set(List.of());
    }

    private void show(RunState state) {
        // A site tells of every step of its training; frames leave at the ends of rounds.
        boolean moved = run.get().filter(before -> before.points().size() == state.points().size()
                && before.phase() == state.phase()).isEmpty();
        run.set(Optional.of(state));
        if (moved) {
            frames.request();
        }
    }

    private void start(Supplier<List<Path>> action) {
        complaint.set("");
        busy.set(true);
        var result = CompletableFuture.supplyAsync(action, backstage.executor());
        backstage.when(result, files -> {
            busy.set(false);
            invites.set(files);
        }, () -> busy.set(false));
    }
}
