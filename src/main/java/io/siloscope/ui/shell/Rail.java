package io.siloscope.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Text;

/// The navigation at the left: the open silo, its screens, and help.
final class Rail extends VBox {

    private final Map<Screen, ToggleButton> buttons = new EnumMap<>(Screen.class);
    private final Label silo = new Label();
    private final VBox screens = new VBox();

    Rail(ShellModel model) {
        setId(Ids.RAIL);
        getStyleClass().add("rail");
        var name = new Label(Text.of("app.name"));
        name.getStyleClass().add("app-name");
        silo.setId(Ids.SILO_NAME);
        silo.getStyleClass().addAll("muted", "silo-name");
        screens.getStyleClass().add("screens");
        for (Screen screen : Screen.values()) {
            screens.getChildren().add(button(model, screen));
        }
        var spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        var leave = Controls.button(Ids.LEAVE_SILO, Text.of("nav.leave"), model::leave, Styles.FLAT);
        var help = Controls.button(Ids.HELP_OPEN, Text.of("nav.help"), () -> model.help().set(true),
                Styles.FLAT);
        getChildren().addAll(name, silo, screens, spring, leave, help,
                Controls.paragraph(Text.of("app.research"), "muted", "research-only"));
        Controls.follow(this, model.screen(),
                screen -> buttons.forEach((one, button) -> button.setSelected(one == screen)));
        Controls.follow(this, model.session(), session -> {
            buttons.forEach((screen, button) -> Controls.show(button,
                    session.isPresent() || screen == Screen.SETTINGS));
            Controls.show(leave, session.isPresent());
            Controls.show(silo, session.isPresent());
            session.ifPresent(one -> silo.setText(one.workbench().folder().getFileName().toString()));
        });
    }

    private ToggleButton button(ShellModel model, Screen screen) {
        var icon = new Region();
        icon.getStyleClass().addAll("nav-icon", screen.id() + "-icon");
        var button = Controls.named(screen.id(), new ToggleButton(screen.title(), icon));
        button.setMnemonicParsing(true);
        button.setContentDisplay(ContentDisplay.LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("nav-button");
        // A second press on the screen that is shown must not unselect it.
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.screen().set(screen);
        });
        buttons.put(screen, button);
        return button;
    }
}
