package io.siloscope.ui.shell;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Ends;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Trouble;

/// The last trouble in one sentence, above the screen it belongs to, until it is put away. Never a dialog.
final class TroubleBanner extends VBox {

    private final Label sentence = Controls.paragraph("");
    private final TextArea details = new TextArea();
    private final ToggleButton more = Controls.named(Ids.TROUBLE_DETAILS,
            new ToggleButton(Text.of("trouble.details")));

    TroubleBanner(ObjectProperty<Optional<Trouble>> trouble) {
        setId(Ids.TROUBLE);
        getStyleClass().add("trouble");
        setAccessibleRole(AccessibleRole.TEXT);
        sentence.setId(Ids.TROUBLE_SENTENCE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        details.setId(Ids.TROUBLE_TEXT);
        details.setAccessibleText(Text.of("trouble.details-name"));
        details.setEditable(false);
        Controls.tabLeadsOn(details);
        details.setPrefRowCount(8);
        more.getStyleClass().add(Styles.SMALL);
        more.selectedProperty().subscribe(shown -> Controls.show(details, shown));
        var close = Controls.button(Ids.TROUBLE_CLOSE, Text.of("trouble.close"),
                () -> trouble.set(Optional.empty()),
                Styles.SMALL);
        var told = new HBox(new Label("⚠"), sentence);
        told.getStyleClass().add("row");
        getChildren().addAll(new Ends(told, new Flow(12, 8, more, close)), details);
        Controls.follow(this, trouble, this::show);
    }

    private void show(Optional<Trouble> trouble) {
        Controls.show(this, trouble.isPresent());
        more.setSelected(false);
        trouble.ifPresent(one -> {
            sentence.setText(one.sentence());
            details.setText(one.details());
            setAccessibleText(one.sentence());
        });
    }
}
