package io.siloscope.ui.gallery;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Ends;
import io.siloscope.ui.fx.Text;

/// Says that every image is answered, and leads on.
final class DoneBar extends StackPane {

    /// @param federate leads to the runs
    DoneBar(Runnable federate) {
        setId(Ids.ALL_ANSWERED);
        getStyleClass().add("done-bar");
        Label words = Controls.paragraph(Text.of("refine.all-answered"));
        var button = Controls.button(Ids.GO_FEDERATE, Text.of("refine.federate"), federate, Styles.ACCENT);
        getChildren().add(new Ends(words, button));
    }
}
