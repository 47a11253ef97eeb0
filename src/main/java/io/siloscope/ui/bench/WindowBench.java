package io.siloscope.ui.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import io.siloscope.chart.Across;
import io.siloscope.chart.Measure;
import io.siloscope.chart.RoundRow;
import io.siloscope.chart.RunCurve;
import io.siloscope.chart.RunFigures;
import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Threads;
import io.siloscope.ui.Desktop;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.ChartPane;
import io.siloscope.ui.fx.FxGate;
import io.siloscope.ui.fx.Themes;
import io.siloscope.ui.map.MapBench;
import io.siloscope.ui.shell.Screen;
import io.siloscope.ui.shell.SettingsFile;
import io.siloscope.ui.shell.ShellModel;

/// The program's own window, without a display, on silos that the caller made. Call from any thread but JavaFX's own.
public final class WindowBench implements AutoCloseable {

    private static final int ANSWERS = 200;
    private static final int FRAMES = 300;
    private static final int JUMPS = 12;
    private static final int SITES = 30;
    private static final int ROUNDS = 300;

    private final Jobs jobs = Jobs.start();
    private final ExecutorService screens = Threads.virtual("bench-screen-");
    private final ShellModel model;
    private final Stage stage;
    private final Stopwatch watch;
    private final long started;

    /// Something that was measured.
    ///
    /// @param nanos each time it took
    public record Times(String what, List<Long> nanos) {
        public Times {
            nanos = List.copyOf(nanos);
        }
    }

    private WindowBench(Path settings) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        var shown = new CompletableFuture<Stage>();
        var made = new CompletableFuture<ShellModel>();
        var gates = new CompletableFuture<FxGate>();
        Platform.startup(() -> {
            var window = new Stage();
            gates.complete(new FxGate());
            made.complete(new ShellModel(jobs, new SettingsFile(settings), screens, gates.join()));
            Desktop.fill(window, made.join());
            window.show();
            shown.complete(window);
        });
        stage = shown.join();
        model = made.join();
        watch = new Stopwatch(gates.join());
        watch.until(stage.getScene(), () -> {}, () -> true);
        started = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    /// Opens the window.
    ///
    /// @param settings a file for what the window remembers
    public static WindowBench open(Path settings) {
        return new WindowBench(settings);
    }

    /// From the start of this process to the first frame.
    public Times start() {
        return new Times("start to the first frame", List.of(1_000_000 * started));
    }

    /// Opens a silo, and its gallery.
    public List<Times> opening(Path silo) {
        watch.on(model::leave);
        long open = watch.until(stage.getScene(), () -> model.open(Optional.of(silo)),
                () -> model.session().get().isPresent());
        long gallery = watch.until(stage.getScene(), () -> model.show(Screen.REFINE),
                () -> tiles().findAny().isPresent());
        watch.until(stage.getScene(), () -> {}, () -> words(Ids.QUALITY).contains("Suggestions"));
        return List.of(new Times("open the silo", List.of(open)),
                new Times("open its gallery", List.of(gallery)));
    }

    /// From a key to the next tile, the answer being on the disk.
    public Times answers() {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            Node grid = node(Ids.GALLERY_GRID);
            long before = answered();
            times.add(watch.until(stage.getScene(), () -> press(grid, KeyCode.ENTER),
                    () -> answered() > before));
        }
        return new Times("a key to a durable answer, painted", times);
    }

    /// Row after row, one in a frame; then again over what was seen.
    public List<Times> scrolling() {
        Node grid = node(Ids.GALLERY_GRID);
        watch.on(() -> press(grid, KeyCode.HOME));
        watch.frames(FRAMES, _ -> press(grid, KeyCode.DOWN));
        watch.on(() -> press(grid, KeyCode.HOME));
        List<Long> frames = watch.frames(FRAMES, _ -> press(grid, KeyCode.DOWN));
        List<Long> jumps = new ArrayList<>();
        for (int i = 0; i < JUMPS; i++) {
            for (int page = 0; page < 20; page++) {
                watch.on(() -> press(grid, KeyCode.PAGE_DOWN));
            }
            jumps.add(watch.until(stage.getScene(), () -> press(grid, KeyCode.PAGE_DOWN),
                    () -> tiles().allMatch(WindowBench::hasPicture)));
        }
        return List.of(new Times("scroll a row, seen before: a frame", frames),
                new Times("first pictures of a screen", jumps));
    }

    /// Moves and zooms over a quarter of a million points.
    public Times map() {
        var bench = new CompletableFuture<MapBench>();
        watch.on(() -> bench.complete(new MapBench(250_000)));
        Scene before = stage.getScene();
        watch.on(() -> stage.setScene(new Scene(bench.join(), 1000, 800)));
        List<Long> frames = watch.frames(FRAMES, frame -> bench.join().step(frame));
        watch.on(() -> stage.setScene(before));
        return new Times("map, pan and zoom: a frame", frames.subList(FRAMES / 3, frames.size()));
    }

    /// A curve a site, one more round in each frame.
    public Times curves() {
        var chart = new CompletableFuture<ChartPane>();
        Scene before = stage.getScene();
        watch.on(() -> {
            chart.complete(new ChartPane("bench", new Themes()));
            stage.setScene(new Scene(chart.join(), 1000, 800));
        });
        List<Long> frames = watch.frames(ROUNDS, round -> chart.join().show(RunFigures.of(Measure.ACCURACY,
                Across.ROUNDS, IntStream.range(0, SITES).mapToObj(site -> curve(site, round + 1)).toList())));
        watch.on(() -> stage.setScene(before));
        return new Times("curves of 30 sites, a round more: a frame",
                frames.subList(ROUNDS / 3, frames.size()));
    }

    private static RunCurve curve(int site, int rounds) {
        return new RunCurve("site " + site, 0, IntStream.range(0, rounds)
                .mapToObj(round -> new RoundRow(round, 1 - 1 / (1 + round * 0.05 + site * 0.01),
                        Double.NaN, 1 / (1.0 + round), 1000, 1000, 1, List.of()))
                .toList());
    }

    private long answered() {
        return model.session().get().map(session -> session.gallery().answered().get()).orElse(0L);
    }

    private String words(String id) {
        return stage.getScene().lookup("#" + id) instanceof Label label ? label.getText() : "";
    }

    private Node node(String id) {
        return Objects.requireNonNull(stage.getScene().lookup("#" + id), id);
    }

    private Stream<Node> tiles() {
        return stage.getScene().getRoot().lookupAll(".tile").stream().filter(WindowBench::isShown);
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static boolean hasPicture(Node tile) {
        return tile.lookupAll(".async-image").stream()
                .flatMap(image -> image.lookupAll("ImageView").stream())
                .allMatch(view -> view instanceof ImageView one && one.getImage() != null);
    }

    private static void press(Node target, KeyCode key) {
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Override
    public void close() {
        watch.on(() -> {
            stage.close();
            model.close();
        });
        screens.close();
        jobs.close();
    }
}
