package io.siloscope.ui.gallery;

import java.time.Clock;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.siloscope.ui.fx.Backstage;
import io.siloscope.ui.fx.Refresh;
import io.siloscope.workbench.LabelBudget;
import io.siloscope.workbench.QualityReport;
import io.siloscope.workbench.Workbench;

/// What labelling has cost, how fast it goes, and what more of it is worth. JavaFX thread only, but for the requests.
final class WorthModel {

    private final ReadOnlyObjectWrapper<LabelBudget> budget = new ReadOnlyObjectWrapper<>(
            new LabelBudget(0, 0, 0));
    private final ReadOnlyObjectWrapper<Optional<QualityReport>> quality = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final Pace pace = new Pace();
    private final Refresh<LabelBudget> spending;
    private final Refresh<QualityReport> judging;

    WorthModel(Workbench workbench, Backstage backstage) {
        spending = backstage.refresh(workbench.refinement()::budget, budget::set);
        judging = backstage.refresh(workbench.quality()::report, report -> quality.set(Optional.of(report)));
    }

    ReadOnlyObjectProperty<LabelBudget> budget() {
        return budget.getReadOnlyProperty();
    }

    /// How right the weak labels are, once it is known.
    ReadOnlyObjectProperty<Optional<QualityReport>> quality() {
        return quality.getReadOnlyProperty();
    }

    int labelsPerMinute() {
        return pace.perMinute(Clock.systemUTC().instant());
    }

    /// Counts labels that were just given.
    void labelled(int images) {
        pace.labelled(images, Clock.systemUTC().instant());
    }

    /// Reads the budget again. Any thread.
    void count() {
        spending.request();
    }

    /// Judges the weak labels again, which takes longer. Any thread.
    void judge() {
        judging.request();
    }
}
