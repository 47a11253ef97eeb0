package io.siloscope.ui.gallery;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Text;

/// Says that every image is answered, and leads on.
final class DoneBar extends HBox {

    /// @param federate leads to the runs
    DoneBar(Runnable federate) {
        setId(Ids.ALL_ANSWERED);
        getStyleClass().addAll("row", "done-bar");
        Label words = Controls.paragraph(Text.of("refine.all-answered"));
        var button = Controls.button(Ids.GO_FEDERATE, Text.of("refine.federate"), federate, Styles.ACCENT);
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, Controls.spring(), button);
    }
}
