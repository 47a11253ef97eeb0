package io.siloscope.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import io.siloscope.ui.Ids;
import io.siloscope.ui.federation.FederationView;
import io.siloscope.ui.fx.Controls;
import io.siloscope.ui.fx.Themes;
import io.siloscope.ui.gallery.GalleryView;
import io.siloscope.ui.map.MapView;
import io.siloscope.ui.runs.RunsView;
import io.siloscope.ui.setup.SetupView;

/// The whole content of the window. Screens are made when they are first shown and live as long as their silo is open.
public final class ShellView extends StackPane {

    private final ShellModel model;
    private final Themes themes;
    private final StartView start;
    private final Map<Screen, Node> screens = new EnumMap<>(Screen.class);
    private final BorderPane middle = new BorderPane();

    public ShellView(ShellModel model, Themes themes) {
        this.model = model;
        this.themes = themes;
        setId(Ids.SHELL);
        getStyleClass().add("shell");
        getStylesheets().add(Themes.sheet(Ids.class, "ui.css"));
        getStylesheets().add(Themes.sheet(Screen.class, "shell.css"));
        start = new StartView(model);
        middle.setTop(new TroubleBanner(model.trouble()));
        middle.setBottom(new JobsStrip(model.jobs()));
        var frame = new BorderPane(middle);
        frame.setLeft(new Rail(model));
        getChildren().addAll(frame, new HelpPane(model));
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        setOnDragDropped(event -> {
            event.getDragboard().getFiles().stream().findFirst().ifPresent(file -> model.drop(file.toPath()));
            event.setDropCompleted(true);
        });
        Controls.follow(this, model.session(), this::changeSilo);
        Controls.follow(this, model.screen(), _ -> turn());
        Controls.follow(this, model.help(), shown -> frame.setDisable(shown));
        Controls.follow(this, model.settings(), settings -> {
            themes.choose(settings.theme());
            themes.scale(settings.scale());
            setStyle("-fx-font-size: " + themes.letters().get() + "px;");
        });
        String strong = Themes.sheet(Ids.class, "contrast.css");
        Controls.follow(this, themes.contrast(), on -> {
            getStylesheets().remove(strong);
            if (on) {
                getStylesheets().add(strong);
            }
        });
    }

    /// The keys that work on every screen.
    public void bindKeys(Scene scene) {
        for (Screen screen : Screen.values()) {
            scene.getAccelerators().put(new KeyCodeCombination(screen.key(), KeyCombination.SHORTCUT_DOWN),
                    () -> model.show(screen));
        }
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1),
                () -> model.help().set(!model.help().get()));
    }

    private void changeSilo(Optional<Session> session) {
        screens.clear();
        turn();
    }

    private void turn() {
        Optional<Session> session = model.session().get();
        Screen screen = model.screen().get();
        Node shown = session.isEmpty() && screen != Screen.SETTINGS ? start
                : screens.computeIfAbsent(screen, one -> view(one, session));
        if (!shown.equals(middle.getCenter())) {
            middle.setCenter(shown);
            forgetKeys();
            shown.requestFocus();
        }
    }

    /// The letters of screens that were put away would stand in the way of those of the new one: JavaFX keeps them.
    private void forgetKeys() {
        Scene scene = getScene();
        if (scene != null) {
            scene.getMnemonics().values()
                    .forEach(same -> same.removeIf(mnemonic -> !scene.equals(mnemonic.getNode().getScene())));
            scene.getMnemonics().values().removeIf(List::isEmpty);
        }
    }

    private Node view(Screen screen, Optional<Session> session) {
        return session.map(one -> view(screen, one))
                .orElseGet(() -> new SettingsView(model, Optional.empty()));
    }

    private Node view(Screen screen, Session session) {
        Runnable refine = () -> model.screen().set(Screen.REFINE);
        return switch (screen) {
            case SETUP -> new SetupView(session.setup(), () -> {
                session.gallery().seed();
                refine.run();
            }, refine);
            case REFINE -> new GalleryView(session.gallery(), themes, () -> model.screen().set(Screen.SETUP),
                    () -> model.screen().set(Screen.FEDERATE));
            case MAP -> new MapView(session.map(), themes);
            case FEDERATE -> new FederationView(session.federation(), themes);
            case RUNS -> new RunsView(session.runs(), themes);
            case SETTINGS -> new SettingsView(model, Optional.of(session));
        };
    }
}
