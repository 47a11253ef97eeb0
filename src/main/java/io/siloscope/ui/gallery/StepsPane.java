package io.siloscope.ui.gallery;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Ends;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Times;
import io.siloscope.workbench.PastStep;

/// The annotator's last steps, newest first, with undo and redo: what the next undo takes back is the first that is not struck
/// out.
final class StepsPane extends VBox {

    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final VBox list = new VBox();

    StepsPane(GalleryModel model) {
        setId(Ids.STEPS);
        getStyleClass().add("why-list");
        list.getStyleClass().add("why-list");
        Label title = Controls.paragraph(Text.of("refine.steps"), "field-name");
        var undo = Controls.button(Ids.UNDO, Text.of("refine.undo"), () -> model.obey(new Command.Undo()),
                Styles.SMALL);
        var redo = Controls.button(Ids.REDO, Text.of("refine.redo"), () -> model.obey(new Command.Redo()),
                Styles.SMALL);
        undo.setFocusTraversable(false);
        redo.setFocusTraversable(false);
        getChildren().addAll(new Ends(title, new Flow(6, 6, undo, redo)), list);
        model.steps().subscribe(this::show);
    }

    private void show(List<PastStep> steps) {
        Controls.show(this, !steps.isEmpty());
        list.getChildren().setAll(steps.stream().map(StepsPane::line).toList());
    }

    private static Label line(PastStep step) {
        String what = step.className().map(name -> Text.of("refine.step-class", Words.of(step.kind()), name))
                .orElse(Words.of(step.kind()));
        String text = Text.of("refine.step", Times.moment(step.at()), what, step.images());
        Label line = Controls.paragraph(step.undone() ? Text.of("refine.step-undone", text) : text);
        line.getStyleClass().add("step");
        line.pseudoClassStateChanged(UNDONE, step.undone());
        return line;
    }
}
