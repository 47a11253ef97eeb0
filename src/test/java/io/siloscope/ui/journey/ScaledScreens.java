package io.siloscope.ui.journey;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import javax.imageio.ImageIO;

import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Threads;
import io.siloscope.ui.Desktop;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.FxGate;
import io.siloscope.ui.fx.Theme;
import io.siloscope.ui.shell.Screen;
import io.siloscope.ui.shell.SettingsFile;
import io.siloscope.ui.shell.ShellModel;

import static org.awaitility.Awaitility.await;

/// A program of its own: shows every screen of a silo on a real display and keeps what is on the display. Arguments: the silo, and
/// a folder for the pictures.
final class ScaledScreens {

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;

    private final ShellModel model;
    private final Stage stage = new Stage();
    private final Path pictures;
    private BufferedImage last = captured();

    private ScaledScreens(Jobs jobs, ExecutorService threads, Path pictures) {
        this.pictures = pictures;
        model = new ShellModel(jobs, new SettingsFile(pictures.resolve("desktop.json")), threads,
                new FxGate());
        Desktop.fill(stage, model);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
    }

    public static void main(String[] args) {
        try {
            show(args);
        } catch (Exception e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void show(String... args) throws Exception {
        Path pictures = Files.createDirectories(Path.of(args[1]));
        try (Jobs jobs = Jobs.start(); ExecutorService threads = Threads.virtual("scaled-screen-")) {
            var started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            started.await();
            // The toolkit is not to end with the window, before the silo is closed.
            Platform.setImplicitExit(false);
            ScaledScreens[] made = new ScaledScreens[1];
            onFx(() -> made[0] = new ScaledScreens(jobs, threads, pictures));
            made[0].run(Path.of(args[0]));
            onFx(() -> {
                made[0].stage.close();
                made[0].model.close();
            });
        }
        Platform.exit();
    }

    private void run(Path silo) throws Exception {
        picture("start");
        onFx(() -> model.open(Optional.of(silo)));
        until(() -> model.session().get().isPresent());
        for (Screen screen : Screen.values()) {
            onFx(() -> model.show(screen));
            switch (screen) {
                case REFINE -> until(() -> seen(Ids.GALLERY_GRID));
                case MAP -> until(() -> seen(Ids.MAP_CANVAS));
                case SETUP, FEDERATE, RUNS, SETTINGS -> {
                    // Shown at once.
                }
            }
            for (Theme theme : new Theme[]{Theme.DARK, Theme.LIGHT}) {
                onFx(() -> model.choose(theme));
                picture(screen.name().toLowerCase(Locale.ROOT) + "-" + theme.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private boolean seen(String id) {
        return stage.getScene().getRoot().lookup("#" + id) != null
                && stage.getScene().getRoot().lookup("#" + id).isVisible();
    }

    /// Keeps what is on the display once it is another picture than before, and twice the same.
    private void picture(String name) throws Exception {
        BufferedImage before = last;
        until(() -> {
            BufferedImage now = captured();
            boolean settled = same(last, now) && !same(before, now);
            last = now;
            return settled;
        });
        ImageIO.write(last, "png", pictures.resolve(name + ".png").toFile());
    }

    private static BufferedImage captured() {
        WritableImage shot = new Robot().getScreenCapture(null, 0, 0, WIDTH, HEIGHT, false);
        var copy = new BufferedImage((int) shot.getWidth(), (int) shot.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, shot.getPixelReader().getArgb(x, y));
            }
        }
        return copy;
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        return Arrays.equals(one.getRGB(0, 0, width, one.getHeight(), null, 0, width),
                other.getRGB(0, 0, width, other.getHeight(), null, 0, width));
    }

    /// Waits for what is looked at on the JavaFX thread.
    private static void until(BooleanSupplier condition) {
        var holds = new AtomicBoolean();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            onFx(() -> holds.set(condition.getAsBoolean()));
            return holds.get();
        });
    }

    private static void onFx(Runnable work) throws Exception {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                work.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }
}
