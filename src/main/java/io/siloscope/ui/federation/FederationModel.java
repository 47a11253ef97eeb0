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

import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.Federation;
import io.siloscope.workbench.RunState;
import io.siloscope.workbench.Workbench;

/// The run that this silo hosts or takes part in, and the commands that start and end one. JavaFX thread only, but for
/// [#changed(RunState)].
public final class FederationModel {

    private final ReadOnlyObjectWrapper<Optional<RunState>> run = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<List<Path>> invites = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final StringProperty address = new SimpleStringProperty("");
    private final Federation federation;
    private final Backstage backstage;

    public FederationModel(Workbench workbench, Backstage backstage) {
        this.backstage = backstage;
        federation = workbench.federation();
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

    /// The address that invites are to carry.
    StringProperty address() {
        return address;
    }

    // Commands

    /// The run moved on. Any thread.
    public void changed(RunState state) {
        backstage.gate().post(this, () -> show(state));
    }

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
        run.set(Optional.of(state));
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
