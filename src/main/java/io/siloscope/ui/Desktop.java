package io.siloscope.ui;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Threads;
import io.siloscope.ui.fx.FxGate;
import io.siloscope.ui.fx.Text;
import io.siloscope.ui.fx.Themes;
import io.siloscope.ui.shell.Screen;
import io.siloscope.ui.shell.Settings;
import io.siloscope.ui.shell.SettingsFile;
import io.siloscope.ui.shell.ShellModel;
import io.siloscope.ui.shell.ShellView;
import io.siloscope.ui.shell.WindowPlaces;
import io.siloscope.workbench.Workbench;
import org.jspecify.annotations.Nullable;

/// The window of the program. Start it once; every method may be called from any thread but JavaFX's own.
public final class Desktop {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 840;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService screens = Threads.virtual("siloscope-screen-");
    private final Jobs jobs;
    private @Nullable ShellModel model;
    private @Nullable FxGate gate;

    private Desktop(Jobs jobs) {
        this.jobs = jobs;
    }

    /// False on Linux without an X display, where the window cannot be shown.
    public static boolean hasDisplay() {
        String display = System.getenv("DISPLAY");
        return !System.getProperty("os.name").startsWith("Linux") || (display != null && !display.isBlank());
    }

    /// Shows the window, opens the silo if there is one, and returns when the user has closed the window.
    public static void launch(Jobs jobs, Optional<Path> silo) throws InterruptedException {
        Desktop desktop = start(jobs);
        silo.ifPresentOrElse(desktop::open, () -> desktop.onScreen(ShellModel::resume));
        desktop.awaitClose();
    }

    /// Shows the window at its start screen and returns once it is there.
    ///
    /// @throws UnsupportedOperationException saying what is missing, when no window can be opened
    public static Desktop start(Jobs jobs) {
        // AWT draws charts into files only; on macOS it would wait for the thread that JavaFX holds.
        System.setProperty("java.awt.headless", "true");
        var desktop = new Desktop(jobs);
        var shown = new CompletableFuture<Void>();
        startUp(() -> {
            try {
                desktop.show(new Stage());
                shown.complete(null);
            } catch (RuntimeException e) {
                shown.completeExceptionally(e);
            }
        });
        shown.join();
        return desktop;
    }

    private static void startUp(Runnable show) {
        try {
            Platform.startup(show);
        } catch (UnsupportedOperationException e) {
            throw new UnsupportedOperationException("No window can be opened here (" + e.getMessage()
                    + "). On Linux the window needs GTK 3: apt-get install libgtk-3-0. Every screen has a command,"
                    + " see siloscope --help; the demo runs with --headless.", e);
        }
    }

    /// Opens a silo, as its user would from the start screen.
    public void open(Path silo) {
        onScreen(shell -> shell.open(Optional.of(silo)));
    }

    /// Shows a silo that the caller has opened, and will close after the window.
    public void show(Workbench open, Screen screen) {
        onScreen(shell -> shell.show(open, screen));
    }

    /// Waits until the user has closed the window.
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    private void onScreen(Consumer<ShellModel> action) {
        Objects.requireNonNull(gate).post(new Object(),
                () -> action.accept(Objects.requireNonNull(model)));
    }

    private void show(Stage stage) {
        gate = new FxGate();
        model = new ShellModel(jobs, SettingsFile.ofUser(), screens, gate);
        fill(stage, model);
        stage.setOnHidden(_ -> close());
        stage.show();
    }

    /// Puts the whole desktop into a stage, where it was last.
    public static void fill(Stage stage, ShellModel model) {
        Rectangle2D screen = javafx.stage.Screen.getPrimary().getVisualBounds();
        var themes = new Themes();
        var scene = new Scene(new StackPane(), Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight()));
        // Texts that are on screen keep their language: another one makes the screens anew.
        model.settings().map(Settings::language).subscribe(language -> {
            Text.speak(language);
            var view = new ShellView(model, themes);
            scene.setRoot(view);
            view.bindKeys(scene);
        });
        stage.setTitle(Text.of("app.name"));
        stage.setMinWidth(800);
        stage.setMinHeight(560);
        stage.setScene(scene);
        stage.setOnHiding(_ -> model.remember(WindowPlaces.of(stage)));
        WindowPlaces.restore(stage, model.settings().get().window());
    }

    private void close() {
        if (model != null) {
            model.close();
        }
        screens.shutdown();
        closed.countDown();
    }
}
