package io.siloscope.ui.gallery;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.LabelBudget;
import io.siloscope.workbench.QualityReport;

/// What the refinement has cost and may still cost, and how fast it goes.
final class BudgetBar extends VBox {

    /// Images of one audit: enough for an interval of some 15 points, a minute's work.
    private static final int AUDIT = 20;
    /// Below so many mended labels of fifty answers, answering on is worth little.
    private static final double ENOUGH = 2.5;
    /// So few answers tell nothing of the next ones.
    private static final int FIRST = 10;
    private static final PseudoClass SPENT = PseudoClass.getPseudoClass("spent");

    private final GalleryModel model;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = new Label();
    private final Label pace = new Label();
    private final Label quality = new Label();
    private final Button audit;

    /// @param grid gives the keys back
    BudgetBar(GalleryModel model, Runnable grid) {
        super(6);
        this.model = model;
        getStyleClass().add("budget");
        bar.setId(Ids.BUDGET_BAR);
        words.setId(Ids.BUDGET_WORDS);
        pace.setId(Ids.PACE);
        pace.getStyleClass().add("muted");
        quality.setId(Ids.QUALITY);
        audit = Controls.button(Ids.AUDIT, Text.of("refine.audit"), () -> {
            model.audit(AUDIT);
            grid.run();
        }, Styles.SMALL);
        audit.setTooltip(new Tooltip(Text.of("refine.audit-why", AUDIT)));
        // Two lines whatever they say: the images below must not jump.
        getChildren().addAll(new Flow(12, 6, bar, words, pace), new Flow(12, 6, quality, audit));
        model.worth().quality().subscribe(report -> report.ifPresent(this::show));
        model.worth().budget().subscribe(this::show);
        model.note().subscribe(_ -> tick());
        var clock = new Timeline(new KeyFrame(Duration.seconds(2), _ -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
    }

    private void show(LabelBudget budget) {
        double share = budget.total() == 0 ? 0 : (double) budget.used() / budget.total();
        bar.setProgress(Math.clamp(share, 0, 1));
        pseudoClassStateChanged(SPENT, budget.total() > 0 && budget.left() == 0);
        words.setText(budget.total() > 0 && budget.left() == 0
                ? Text.of("refine.budget.spent", budget.used(), budget.total())
                : Text.of("refine.budget", budget.used(), budget.total(), budget.left()));
        bar.setAccessibleText(words.getText());
        tick();
    }

    /// Two parts: what an audit says of the labels that nobody looked at, and what the next answers are worth.
    private void show(QualityReport report) {
        String right = Double.isNaN(report.share())
                ? Text.of("refine.quality-unknown")
                : Text.of("refine.quality", report.share(), report.low(), report.high());
        String worth = worth(report.nextWorth());
        quality.setText(worth.isEmpty() ? right : Text.of("refine.quality-worth", right, worth));
        quality.setAccessibleText(quality.getText());
    }

    private String worth(double next) {
        if (Double.isNaN(next) || model.worth().budget().get().used() < FIRST) {
            return "";
        }
        return next < ENOUGH ? Text.of("refine.enough", next) : Text.of("refine.worth", next);
    }

    private void tick() {
        pace.setText(Text.of("refine.pace", model.worth().labelsPerMinute()));
    }
}
