package io.siloscope.ui.federation;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Flow;
import io.siloscope.ui.fx.Text;
import io.siloscope.workbench.RunTerms;

/// What taking part in a run means, before the yes: what it does, what leaves this silo, and what never does.
final class TermsPane extends VBox {

    private final Label run = Controls.paragraph("");
    private final Label leaves = Controls.paragraph("");

    TermsPane(FederationModel model) {
        setId(Ids.TERMS);
        // The keys come here and not to the yes, which is not to be said by the key that asked for the terms.
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        getStyleClass().add("panel");
        Label title = Controls.paragraph(Text.of("terms.title"), "title-4");
        run.setId(Ids.TERMS_RUN);
        leaves.setId(Ids.TERMS_LEAVES);
        var yes = Controls.button(Ids.TERMS_YES, Text.of("terms.yes"), model::consent, Styles.ACCENT);
        var no = Controls.button(Ids.TERMS_NO, Text.of("terms.no"), model::stop, Styles.BUTTON_OUTLINED);
        var answers = new Flow(8, 8, yes, no);
        getChildren().addAll(title, run, leaves, Controls.paragraph(Text.of("join.stays"), "muted"), answers);
    }

    void show(RunTerms terms) {
        run.setText(Text.of("terms.run", RunWords.of(terms.model()), terms.rounds(), terms.sites(),
                RunWords.of(terms.strategy())));
        leaves.setText(Text.of("terms.leaves", terms.megabytesUp(), terms.megabytesUp() * terms.rounds(),
                RunWords.of(terms.compression()), terms.validation() ? 1 : 0));
        setAccessibleText(run.getText() + " " + leaves.getText() + " " + Text.of("join.stays"));
    }
}
