package io.siloscope.ui.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import io.siloscope.chart.Figure;
import io.siloscope.dataset.ModelKind;
import io.siloscope.jobs.Jobs;
import io.siloscope.ui.FxExtension;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.ChartPane;
import io.siloscope.ui.fx.Language;
import io.siloscope.workbench.HostRequest;
import io.siloscope.workbench.MapLayout;
import io.siloscope.workbench.RunState;
import io.siloscope.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// From an empty program to a federated model and its curves, with keys alone. Pictures of each screen are left in
/// `target/screenshots`.
@ExtendWith(FxExtension.class)
class DesktopJourneyTest {

    private static final List<String> CURVES = List.of(Ids.CHART_ACCURACY, Ids.CHART_LOSS, Ids.CHART_TRADE,
            Ids.CHART_MEGABYTES);

    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.start();
    private final Jobs elsewhere = Jobs.start();
    private DesktopWindow window;
    private Workbench other;

    @BeforeEach
    void open() throws IOException {
        window = new DesktopWindow(jobs, folder.resolve("desktop.json"));
        other = JourneyData.ready(folder.resolve("clinic-b"),
                JourneyData.copy(folder.resolve("images-b"), "silo-b", 12, 5), elsewhere);
    }

    @AfterEach
    void close() {
        window.close();
        other.close();
        jobs.close();
        elsewhere.close();
    }

    @Test
    void imagesInAFederatedModelOut() throws IOException {
        createASilo();
        setItUp();
        labelTenAndUndoTwo();
        lookAtTheMap();
        hostARun();
        joinARun();
        lookBack();
    }

    private void createASilo() {
        window.picture("1-start");
        window.press(Ids.CREATE);
        window.until("trouble is named", () -> window.visible(Ids.TROUBLE));
        window.picture("1-start-trouble");
        window.press(Ids.TROUBLE_CLOSE);
        window.create(folder.resolve("clinic-a"), JourneyData.CLASSES);
        assertThat(window.workbench().classes().names()).isEqualTo(JourneyData.CLASSES);
    }

    private void setItUp() throws IOException {
        Path images = JourneyData.copy(folder.resolve("images-a"), "silo-a", 25, 10);
        Files.write(images.resolve("train").resolve("gland-rings").resolve("torn.png"), new byte[]{1, 2, 3});
        window.picture("2-setup-empty");
        window.fill(Ids.IMPORT_FOLDER, images.toString());
        window.press(Ids.IMPORT_LOOK);
        window.until("it is looked into", () -> window.visible(Ids.PREVIEW));
        window.picture("2-setup-preview");
        assertThat(window.workbench().status().images()).isZero();
        window.tabTo(Ids.IMPORT_FOLDER);
        window.type(KeyCode.ENTER);
        window.until("the images are in", () -> window.workbench().status().images() == 140);
        window.until("the torn file is listed", () -> window.visible(Ids.REFUSALS));
        window.picture("2-setup-imported");
        window.press(Ids.ENCODER_MEASURE);
        window.until("the encoder is measured", () -> window.text(Ids.SETUP_OUTCOME).contains("a second"));
        window.picture("2-setup-measured");
        assertThat(window.workbench().status().embedded()).isZero();
        window.press(Ids.EMBED);
        window.until("the images are embedded", () -> window.workbench().status().embedded() == 140);
        window.press(Ids.SEED);
        window.until("the seed is labelled", () -> window.workbench().status().seeds() == 20);
        window.press(Ids.SUGGEST);
        window.until("weak labels are there", () -> window.workbench().status().suggested() == 80);
        window.tabTo(Ids.GO_REFINE);
        window.picture("2-setup-done");
        window.type(KeyCode.SPACE);
    }

    private void labelTenAndUndoTwo() {
        window.awaitGallery();
        window.picture("3-refine");
        List<KeyCode> answers = List.of(KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.A, KeyCode.DIGIT4,
                KeyCode.ENTER,
                KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT3, KeyCode.ENTER, KeyCode.ENTER);
        for (int i = 0; i < answers.size(); i++) {
            int durable = i + 1;
            window.type(answers.get(i));
            window.until("answer " + durable + " is durable",
                    () -> window.workbench().status().refined() == durable);
        }
        window.picture("3-refine-ten");
        window.shortcut(KeyCode.Z, false);
        window.until("one is undone", () -> window.workbench().status().refined() == 9);
        window.type(KeyCode.BACK_SPACE);
        window.until("two are undone", () -> window.workbench().status().refined() == 8);
        window.type(KeyCode.SPACE);
        window.picture("3-refine-zoomed");
        window.type(KeyCode.ESCAPE);
        window.type(KeyCode.F1);
        window.picture("3-refine-help");
        window.type(KeyCode.F1);
        assertThat(window.workbench().verify().result().join()).isEmpty();
    }

    private void lookAtTheMap() {
        window.shortcut(KeyCode.DIGIT3, false);
        window.until("the map is drawn", () -> window.visible(Ids.MAP_CANVAS));
        window.picture("4-map");
        window.tabTo(Ids.MAP_LAYOUT);
        FxExtension.onFx(() -> layout().setValue(MapLayout.NEIGHBOURHOODS));
        window.until("the neighbourhoods are drawn", () -> !layout().isDisabled());
        window.picture("4-map-neighbourhoods");
    }

    @SuppressWarnings("unchecked")
    private ChoiceBox<MapLayout> layout() {
        return (ChoiceBox<MapLayout>) window.find(Ids.MAP_LAYOUT).orElseThrow();
    }

    private void hostARun() throws IOException {
        window.plan(3, 2, 2);
        window.picture("5-federate-forms");
        window.type(KeyCode.SPACE);
        window.until("an invite is written", () -> window.visible(Ids.RUN_INVITES));
        window.picture("5-federate-gathering");
        String invites = FxExtension
                .onFx(() -> ((TextField) window.find(Ids.RUN_INVITES).orElseThrow()).getText());
        other.federation().join(only(Path.of(invites)));
        CURVES.forEach(this::awaitAPoint);
        window.picture("5-federate-live");
        awaitTheEnd(3);
        window.picture("5-federate-finished");
    }

    private void joinARun() throws IOException {
        Path invite = other.federation()
                .host(new HostRequest(other.federation().recipe(ModelKind.CNN4), "fedavg", "none", 2,
                        2, 2, Duration.ofMinutes(5), 0, "localhost", true, 7))
                .getFirst();
        window.press(Ids.RUN_ANOTHER);
        window.fill(Ids.JOIN_INVITE, Files.readString(invite).replaceAll("\\s", ""));
        window.until("the invite is read", () -> window.text(Ids.JOIN_SAYS).contains("localhost"));
        window.picture("5-federate-invited");
        window.press(Ids.JOIN);
        window.until("the terms are shown", () -> window.visible(Ids.TERMS_YES));
        window.picture("5-federate-terms");
        assertThat(window.workbench().federation().current().orElseThrow().phase())
                .isEqualTo(RunState.Phase.ASKING);
        assertThat(window.workbench().federation().ledger().last()).noneMatch(row -> row.round() > 0);
        window.press(Ids.TERMS_YES);
        CURVES.forEach(this::awaitAPoint);
        awaitTheEnd(2);
        window.picture("5-federate-joined");
    }

    private void lookBack() throws IOException {
        window.shortcut(KeyCode.DIGIT5, false);
        window.until("both runs are listed", () -> window.visible(Ids.RUNS_TABLE)
                && window.workbench().runs().list().size() == 2);
        window.picture("6-runs");
        window.fill(Ids.RUN_TAGS, "first, small ");
        window.fill(Ids.RUN_WORDS, "Two rounds with the neighbours");
        window.tabTo(Ids.RUN_ASK);
        window.until("tags and words are kept",
                () -> window.workbench().runs().list().getFirst().notes().tags()
                        .equals(List.of("first", "small"))
                        && !window.workbench().runs().list().getFirst().notes().words()
                                .isEmpty());
        window.type(KeyCode.SPACE);
        window.until("the model has answered", () -> window.visible(Ids.RUN_CONFUSION));
        window.picture("6-runs-asked");
        window.press(Ids.RUN_MODEL);
        window.until("the model is exported", () -> window.text(Ids.MODEL_NOTE).contains(".onnx"));
        window.press(Ids.EXPORT);
        window.until("the curves are exported", () -> window.text(Ids.RUNS_NOTE).contains("rounds.csv"));
        Path exports = folder.resolve("clinic-a").resolve("exports");
        assertThat(exports.resolve("accuracy-by-rounds.svg")).isNotEmptyFile();
        assertThat(Files.readAllLines(exports.resolve("rounds.csv"))).hasSize(1 + 4 + 3);
        assertThat(window.find(Ids.RUNS_DIFFERENCES).orElseThrow().isVisible()).isTrue();
        disputed();
        notesOutliveTheScreen();
        window.shortcut(KeyCode.DIGIT5, false);
        window.press(Ids.RUN_AGAIN);
        window.until("the form is filled in", () -> window.visible(Ids.HOST) && window.find(Ids.HOST_ROUNDS)
                .filter(node -> ((Spinner<?>) node).getValue().equals(2)).isPresent());
    }

    /// Screens that are made anew, here by another language, keep what was noted.
    private void notesOutliveTheScreen() {
        FxExtension.onFx(() -> window.model().choose(Language.GERMAN));
        FxExtension.onFx(() -> window.model().choose(Language.ENGLISH));
        window.shortcut(KeyCode.DIGIT5, false);
        window.until("the tags are there", () -> window.find(Ids.RUN_TAGS)
                .filter(node -> ((TextField) node).getText().equals("first, small")).isPresent());
        window.press(Ids.RUN_ASK);
        window.until("the model has answered", () -> window.visible(Ids.RUN_CONFUSION));
        assertThat(window.workbench().runs().list().getFirst().notes().tags()).containsExactly("first",
                "small");
    }

    /// What two rounds learned disputes some label; if not, there is nothing to look at.
    private void disputed() {
        Button look = (Button) window.find(Ids.RUN_LOOK).orElseThrow();
        if (look.isDisabled()) {
            return;
        }
        window.press(Ids.RUN_LOOK);
        window.until("a disputed label is shown", () -> window.text(Ids.READING_TITLE).contains("disputed"));
        window.picture("6-runs-disputed");
        int refined = window.workbench().status().refined() + window.workbench().status().seeds();
        String before = window.text(Ids.READING_SAID);
        window.type(KeyCode.ENTER);
        window.until("the next is shown", () -> !window.text(Ids.READING_SAID).equals(before));
        window.shortcut(KeyCode.Z, false);
        window.until("it is taken back", () -> window.text(Ids.READING_SAID).equals(before));
        assertThat(window.workbench().status().refined() + window.workbench().status().seeds())
                .isEqualTo(refined);
        window.type(KeyCode.ESCAPE);
    }

    private void awaitAPoint(String chart) {
        window.until(chart + " has a point", () -> window.find(chart)
                .map(node -> ((ChartPane) node).shown()).filter(figure -> figure != null && drawn(figure))
                .isPresent());
    }

    private static boolean drawn(Figure figure) {
        return !figure.empty();
    }

    private void awaitTheEnd(int rounds) {
        window.until("the run is over", () -> window.workbench().federation().current()
                .filter(run -> run.phase() == RunState.Phase.FINISHED && run.points().size() == rounds + 1)
                .isPresent());
        window.until("the window says so", () -> window.visible(Ids.RUN_ANOTHER));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.reduce((one, two) -> {
                throw new AssertionError("More than one invite in " + folder);
            }).orElseThrow();
        }
    }
}
