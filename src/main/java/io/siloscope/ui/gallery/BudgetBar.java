package io.siloscope.ui.gallery;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.LabelBudget;

/// What the refinement has cost and may still cost, and how fast it goes.
final class BudgetBar extends HBox {

    private static final PseudoClass SPENT = PseudoClass.getPseudoClass("spent");

    private final GalleryModel model;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label words = new Label();
    private final Label pace = new Label();

    BudgetBar(GalleryModel model) {
        this.model = model;
        getStyleClass().add("budget");
        bar.setId(Ids.BUDGET_BAR);
        words.setId(Ids.BUDGET_WORDS);
        words.setMinWidth(USE_PREF_SIZE);
        pace.setId(Ids.PACE);
        pace.getStyleClass().add("muted");
        pace.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(bar, words, pace);
        model.budget().subscribe(this::show);
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

    private void tick() {
        pace.setText(Text.of("refine.pace", model.labelsPerMinute()));
    }
}
