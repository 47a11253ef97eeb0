package io.siloscope.ui.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Threads;
import io.siloscope.ui.Desktop;
import io.siloscope.ui.FxExtension;
import io.siloscope.ui.Ids;
import io.siloscope.ui.Stages;
import io.siloscope.ui.fx.FxGate;
import io.siloscope.ui.fx.Theme;
import io.siloscope.ui.shell.Screen;
import io.siloscope.ui.shell.SettingsFile;
import io.siloscope.ui.shell.ShellModel;
import io.siloscope.workbench.Workbench;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The program's window, 1000 by 700 points, and the hands on its keyboard.
final class DesktopWindow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int TABS = 120;
    private static final double SIDE = 1000;
    private static final double SMALL = 700;

    private final ExecutorService screens = Threads.virtual("journey-screen-");
    private final FxRobot robot = new FxRobot();
    private final ShellModel model;
    private final Stage stage;
    private final Set<String> misfits = new TreeSet<>();

    DesktopWindow(Jobs jobs, Path settings) {
        model = FxExtension
                .onFx(() -> new ShellModel(jobs, new SettingsFile(settings), screens, new FxGate()));
        stage = FxExtension.onFx(() -> {
            var window = new Stage();
            Desktop.fill(window, model);
            window.show();
            return window;
        });
        height(SMALL);
        robot.targetWindow(stage);
    }

    /// Opens a silo, as its user would from the start screen, and shows one of its screens.
    void open(Path silo, Screen screen) {
        FxExtension.onFx(() -> model.open(Optional.of(silo)));
        until("the silo is open", () -> model.session().get().isPresent());
        show(screen);
    }

    /// Turns to a screen of the open silo; the gallery is waited for.
    void show(Screen screen) {
        FxExtension.onFx(() -> model.screen().set(screen));
        if (screen == Screen.REFINE) {
            awaitGallery();
        }
    }

    /// Turns to a screen, with the settings there without a silo too, and waits until there is something on it.
    void turnTo(Screen screen) {
        FxExtension.onFx(() -> model.show(screen));
        WaitForAsyncUtils.waitForFxEvents();
        switch (screen) {
            case REFINE -> until("the gallery is filled", () -> visible(Ids.GALLERY_GRID));
            case MAP -> until("the map is drawn", () -> visible(Ids.MAP_CANVAS));
            case SETUP, FEDERATE, RUNS, SETTINGS -> {
                // Shown at once.
            }
        }
    }

    /// Waits until keys reach the gallery.
    void awaitGallery() {
        until("the gallery has the keys", () -> stage.getScene().getFocusOwner() != null
                && Ids.GALLERY_GRID.equals(stage.getScene().getFocusOwner().getId()));
    }

    /// Makes a silo, as its user would on the start screen.
    void create(Path silo, List<String> classes) {
        fill(Ids.CREATE_FOLDER, silo.toString());
        fill(Ids.CREATE_CLASSES, String.join(",", classes));
        press(Ids.CREATE);
        until("the silo is open", () -> model.session().get().isPresent());
    }

    /// Turns to the form of a run on this machine, fills it in, and leaves the keys at the button that starts it.
    void plan(int rounds, int sites, int quorum) {
        shortcut(KeyCode.DIGIT4, false);
        until("the forms are there", () -> visible(Ids.HOST));
        fill(Ids.HOST_ROUNDS, String.valueOf(rounds));
        fill(Ids.HOST_SITES, String.valueOf(sites));
        fill(Ids.HOST_QUORUM, String.valueOf(quorum));
        fill(Ids.HOST_ADDRESS, "localhost");
        fill(Ids.HOST_PORT, "0");
        tabTo(Ids.HOST);
    }

    Stage stage() {
        return stage;
    }

    ShellModel model() {
        return model;
    }

    Workbench workbench() {
        return FxExtension.onFx(() -> model.session().get().orElseThrow().workbench());
    }

    /// Waits until a condition that is looked at on the JavaFX thread holds.
    void until(String what, Callable<Boolean> condition) {
        await(what).atMost(PATIENCE).until(() -> FxExtension.onFx(condition));
    }

    boolean visible(String id) {
        return find(id).map(DesktopWindow::seen).orElse(false);
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    Optional<Node> find(String id) {
        return Optional.ofNullable(stage.getScene().getRoot().lookup("#" + id));
    }

    /// Whether some label on screen says this.
    boolean shows(String words) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(
                        node -> node instanceof Labeled label && words.equals(label.getText()) && seen(node));
    }

    /// What a label or button says; empty where it is not there.
    String text(String id) {
        return FxExtension.onFx(() -> find(id).map(node -> ((Labeled) node).getText()).orElse(""));
    }

    /// Presses Tab until the control has the focus: what cannot be reached so cannot be used without a mouse.
    void tabTo(String id) {
        until(id + " is there and enabled", () -> visible(id) && !find(id).orElseThrow().isDisabled());
        for (int presses = 0; presses < TABS; presses++) {
            if (FxExtension.onFx(() -> holdsFocus(id))) {
                return;
            }
            type(KeyCode.TAB);
        }
        throw new AssertionError("Tab does not lead to " + id);
    }

    private boolean holdsFocus(String id) {
        for (Node at = stage.getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    /// Moves on to a button and presses it.
    void press(String id) {
        tabTo(id);
        type(KeyCode.SPACE);
    }

    /// Moves on to a field and types over what is in it.
    void fill(String id, String text) {
        tabTo(id);
        shortcut(KeyCode.A, false);
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Drags a rectangle over a node, from and to shares of its width and height.
    void drag(String id, double fromX, double fromY, double toX, double toY) {
        FxExtension.onFx(() -> {
            Node node = find(id).orElseThrow();
            double width = node.getLayoutBounds().getWidth();
            double height = node.getLayoutBounds().getHeight();
            mouse(node, MouseEvent.MOUSE_PRESSED, fromX * width, fromY * height);
            mouse(node, MouseEvent.MOUSE_DRAGGED, (fromX + toX) / 2 * width, (fromY + toY) / 2 * height);
            mouse(node, MouseEvent.MOUSE_DRAGGED, toX * width, toY * height);
            mouse(node, MouseEvent.MOUSE_RELEASED, toX * width, toY * height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double x, double y) {
        Event.fireEvent(node,
                new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, true, false, false, false, true,
                        false, false, true, false, false, null));
    }

    /// Types into whatever has the focus.
    void write(String text) {
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void type(KeyCode key) {
        robot.type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// A key with Ctrl or Cmd. The robot of a window without a display never sets these, so the event is made here.
    void shortcut(KeyCode key, boolean shift) {
        event(key, shift, true);
    }

    /// A key with Shift, which extends what is chosen.
    void extend(KeyCode key) {
        event(key, true, false);
    }

    private void event(KeyCode key, boolean shift, boolean shortcut) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        FxExtension.onFx(() -> {
            // Until the next frame, the scene names an owner that may have gone with its screen.
            Node owner = Optional.ofNullable(stage.getScene().getFocusOwner())
                    .filter(node -> stage.getScene().equals(node.getScene()))
                    .orElse(stage.getScene().getRoot());
            Event.fireEvent(owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, shortcut && !mac, false,
                            shortcut && mac));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Keeps what the window shows in `target/screenshots`: in the dark and in the light, in 1000 by 700 points, and with letters of
    /// twice the size in 1000 by 1000.
    void picture(String name) {
        for (Theme theme : new Theme[]{Theme.DARK, Theme.LIGHT}) {
            picture(name, theme, 1);
        }
        for (Theme theme : new Theme[]{Theme.DARK, Theme.LIGHT}) {
            picture(name + "-200", theme, 2);
        }
        look(Theme.LIGHT, 1);
    }

    /// Keeps what the window shows in one theme; twice the letters have a window as high as it is wide.
    void picture(String name, Theme theme, double letters) {
        look(theme, letters);
        FxExtension.onFx(() -> Fit.complaints(stage.getScene())).stream().map(one -> name + " " + one)
                .forEach(misfits::add);
        Stages.picture(stage, name + "-" + theme.name().toLowerCase(Locale.ROOT), 1);
    }

    private void look(Theme theme, double letters) {
        height(letters > 1 ? SIDE : SMALL);
        FxExtension.onFx(() -> {
            model.choose(theme);
            model.scale(letters);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The screen of a program without a display ends at 1000 by 1000.
    private void height(double height) {
        FxExtension.onFx(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(SIDE);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Closes the window; everything that was pictured has to have fitted it.
    @Override
    public void close() {
        FxExtension.onFx(() -> {
            stage.close();
            model.close();
        });
        screens.close();
        assertThat(misfits).isEmpty();
    }
}
