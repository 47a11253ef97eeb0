package io.siloscope.ui.federation;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.PathField;
import io.siloscope.ui.fx.Text;

/// The form to join a run, which says first what would leave this silo and what never does.
final class JoinCard extends VBox {

    JoinCard(FederationModel model) {
        getStyleClass().add("panel");
        Label title = Controls.paragraph(Text.of("join.title"), "title-4");
        var invite = new PathField(Ids.JOIN_INVITE, Text.of("join.invite-name"), Text.of("join.prompt"),
                PathField.Kind.FILE);
        var proxy = Controls.field(Ids.JOIN_PROXY, Text.of("join.proxy-name"), Text.of("join.proxy-prompt"));
        Runnable connect = () -> model.join(proxy.getText());
        invite.text().setOnAction(_ -> connect.run());
        invite.text().textProperty().subscribe(model::type);
        Label says = Controls.notice(Ids.JOIN_SAYS, model.invitation());
        var join = Controls.button(Ids.JOIN, Text.of("join.start"), connect, Styles.ACCENT);
        join.disableProperty().bind(model.busy());
        var promise = new VBox(Controls.paragraph(Text.of("join.leaves")),
                Controls.paragraph(Text.of("join.stays")));
        promise.getStyleClass().add("promise");
        getChildren().addAll(title, Controls.paragraph(Text.of("join.sentence"), "muted"),
                Controls.labelFor(invite.text(), Text.of("join.invite")), invite, says,
                Controls.labelFor(proxy, Text.of("join.proxy")), proxy, promise,
                Controls.notice(Ids.JOIN_COMPLAINT, model.joinComplaint(), "complaint"), join);
    }
}
