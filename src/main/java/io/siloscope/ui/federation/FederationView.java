package io.siloscope.ui.federation;

import java.time.Clock;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.CardRow;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Pages;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;
import io.siloscope.workbench.RunState;

/// The federation screen: two forms while there is no run, else the run.
public final class FederationView extends ScrollPane {

    public FederationView(FederationModel model, Themes themes) {
        setId(Ids.FEDERATE);
        Pages.prepare(this);
        getStylesheets().add(Themes.sheet(FederationView.class, "federation.css"));
        Label title = Controls.paragraph(Text.of("federate.title"), "title-2");
        var host = new HostCard(model);
        var cards = new CardRow(host, new JoinCard(model));
        var forms = new VBox(title, Controls.paragraph(Text.of("federate.sentence"), "muted"),
                cards);
        forms.getStyleClass().add("forms");
        var run = new RunView(model, themes);
        var page = new VBox(forms, run);
        page.getStyleClass().add("page");
        setContent(page);

        model.invites().subscribe(run::invites);
        model.busy().subscribe(run::busy);
        model.ledger().subscribe(run::ledger);
        model.paused().subscribe(run::paused);
        model.holding().subscribe(run::holding);
        model.run().subscribe(state -> {
            boolean turned = run.isVisible() != state.isPresent();
            Controls.show(forms, state.isEmpty());
            Controls.show(run, state.isPresent());
            state.ifPresent(one -> run.show(one, Clock.systemUTC().instant()));
            if (turned
                    && state.map(RunState::phase).filter(phase -> phase == RunState.Phase.ASKING).isEmpty()) {
                (state.isPresent() ? run : host).requestFocus();
            }
        });
        var clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.run().get()
                .ifPresent(one -> run.tick(one, Clock.systemUTC().instant()))));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
    }
}
