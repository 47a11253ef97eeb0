package io.siloscope.ui.setup;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import io.siloscope.dataset.LabelSet;
import io.siloscope.jobs.Job;
import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Refresh;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Times;
import io.siloscope.workbench.ImportPreview;
import io.siloscope.workbench.ImportReport;
import io.siloscope.workbench.ImportRequest;
import io.siloscope.workbench.Intake;
import io.siloscope.workbench.SeedReport;
import io.siloscope.workbench.SiloStatus;
import io.siloscope.workbench.Workbench;

/// The setup of one silo: where its checklist stands, and its steps as commands. JavaFX thread only, but for
/// [#refresh()].
public final class SetupModel {

    private final ReadOnlyObjectWrapper<Stock> stock;
    private final ReadOnlyObjectWrapper<List<ImportReport.Refusal>> refusals = new ReadOnlyObjectWrapper<>(
            List.of());
    private static final String STARTER = "starter";

    private final ReadOnlyObjectWrapper<Optional<ImportPreview>> preview = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final StringProperty source = new SimpleStringProperty("");
    private final Workbench workbench;
    private final Backstage backstage;
    private final ReadOnlyObjectWrapper<SeedReport> coverage = new ReadOnlyObjectWrapper<>(
            SeedReport.NOTHING);
    private final Refresh<Stock> reading;
    private final Refresh<SeedReport> covering;

    public SetupModel(Workbench workbench, Backstage backstage) {
        this.workbench = workbench;
        this.backstage = backstage;
        LabelSet classes = workbench.classes();
        stock = new ReadOnlyObjectWrapper<>(new Stock(classes,
                new SiloStatus("", 0, 0, 0, 0, Optional.empty(), 0, 0, 0, 0),
                classes.names().stream().map(_ -> 0).toList()));
        reading = backstage.refresh(
                () -> new Stock(classes, workbench.status(), workbench.intake().seedsByClass()), this::show);
        covering = backstage.refresh(() -> workbench.seeding().report(0), coverage::set);
        refresh();
    }

    // Properties

    ReadOnlyObjectProperty<Stock> stock() {
        return stock.getReadOnlyProperty();
    }

    /// What the last import or embedding left out, and why.
    ReadOnlyObjectProperty<List<ImportReport.Refusal>> refusals() {
        return refusals.getReadOnlyProperty();
    }

    /// What the next import would take in, once somebody looked.
    ReadOnlyObjectProperty<Optional<ImportPreview>> preview() {
        return preview.getReadOnlyProperty();
    }

    /// What the last step did, in a sentence.
    ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// True while a step of this screen runs.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Which parts of the silo its seed labels reach.
    ReadOnlyObjectProperty<SeedReport> coverage() {
        return coverage.getReadOnlyProperty();
    }

    /// What is to be imported next, as it stands in the field.
    StringProperty source() {
        return source;
    }

    // Commands

    /// Puts images into the field from which they are imported.
    public void place(Path images) {
        source.set(images.toString());
        outcome.set(Text.of("setup.images.placed"));
    }

    private void show(Stock fresh) {
        SiloStatus before = stock.get().status();
        stock.set(fresh);
        if (fresh.status().embedded() != before.embedded() || fresh.status().seeds() != before.seeds()) {
            covering.request();
        }
    }

    /// Looks at the silo again. Any thread.
    public void refresh() {
        reading.request();
    }

    /// Imports a folder, an archive or a file of many images.
    void importFrom(Optional<Path> from) {
        if (from.isEmpty()) {
            outcome.set(Text.of("setup.images.no-path"));
            return;
        }
        preview.set(Optional.empty());
        follow(intake().importImages(ImportRequest.of(from.get())), report -> {
            refusals.set(report.refused());
            if (report.added() + report.known() + report.refused().size() == 0) {
                return Text.of("setup.images.nothing", from.get());
            }
            return Text.of("setup.images.done", report.added(), report.known(), report.refused().size())
                    + (report.columns().isEmpty() ? ""
                            : " " + Text.of("setup.images.columns", report.columns()))
                    + (report.moved() == 0 ? "" : " " + Text.of("setup.images.moved", report.moved()))
                    + (report.conflicts().isEmpty() ? ""
                            : " " + Text.of("setup.images.conflicts", report.conflicts().size(),
                                    report.conflicts().getFirst()));
        });
    }

    /// Looks at what an import would take in.
    void lookInto(Optional<Path> from) {
        if (from.isEmpty()) {
            outcome.set(Text.of("setup.images.no-path"));
            return;
        }
        follow(intake().preview(ImportRequest.of(from.get())), found -> {
            preview.set(Optional.of(found));
            refusals.set(found.refused());
            return Text.of("setup.images.found", found.images(), found.refused().size())
                    + (found.columns().isEmpty() ? ""
                            : " " + Text.of("setup.images.columns", found.columns()));
        });
    }

    /// Measures the starter, or the encoder of a file.
    void measure(boolean starter, Optional<Path> file) {
        if (starter || file.isPresent()) {
            follow(intake().measure(starter ? STARTER : file.orElseThrow().toString()),
                    trial -> Text.of("setup.embed.measured", trial.encoder(), trial.dimension(),
                            trial.perSecond(),
                            trial.left(),
                            Times.brief(Duration.ofMillis((long) (1000 * trial.secondsLeft())))));
        } else {
            outcome.set(Text.of("setup.embed.no-file"));
        }
    }

    void embedWithStarter() {
        embed(STARTER);
    }

    /// Embeds with the encoder in an `.onnx` file.
    void embedWithFile(Optional<Path> file) {
        file.ifPresentOrElse(path -> embed(path.toString()),
                () -> outcome.set(Text.of("setup.embed.no-file")));
    }

    private void embed(String encoder) {
        follow(intake().embed(encoder), report -> {
            refusals.set(report.refused());
            return Text.of("setup.embed.done", report.embedded(), report.encoder(), report.known(),
                    report.seconds());
        });
    }

    void seed() {
        follow(intake().seedFromImportedClasses(), labels -> Text.of("setup.seed.done", labels));
    }

    void suggest() {
        follow(workbench.refinement().suggest(), images -> Text.of("setup.suggest.done", images));
    }

    private Intake intake() {
        return workbench.intake();
    }

    private <T> void follow(Job<T> job, Function<T, String> tell) {
        busy.set(true);
        outcome.set(job.title());
        backstage.when(job.result(), value -> {
            busy.set(false);
            outcome.set(tell.apply(value));
            refresh();
        }, () -> {
            busy.set(false);
            outcome.set("");
            refresh();
        });
    }
}
