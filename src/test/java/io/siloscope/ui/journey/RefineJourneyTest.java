package io.siloscope.ui.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import io.siloscope.jobs.Jobs;
import io.siloscope.ui.FxExtension;
import io.siloscope.ui.Ids;
import io.siloscope.ui.shell.Screen;
import io.siloscope.workbench.PastStep;
import io.siloscope.workbench.QueueItem;
import io.siloscope.workbench.Workbench;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Everything that can be said of an image and every way to find it, with keys alone.
@ExtendWith(FxExtension.class)
class RefineJourneyTest {

    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.start();
    private DesktopWindow window;

    @BeforeEach
    void open() throws IOException {
        Path silo = folder.resolve("clinic");
        Path images = JourneyData.copy(folder.resolve("images"), "silo-a", 25, 10);
        try (Workbench ready = JourneyData.ready(silo, images, jobs)) {
            ready.annotator("Dr. Example");
        }
        window = new DesktopWindow(jobs, folder.resolve("desktop.json"));
        window.open(silo, Screen.REFINE);
    }

    @AfterEach
    void close() {
        window.close();
        jobs.close();
    }

    @Test
    void allThatCanBeSaidIsSaidWithKeysFoundAgainAndTakenBack() {
        List<QueueItem> queue = queue();
        window.type(KeyCode.U);
        window.until("unsure", () -> first(queue).marks().unsure());
        window.type(KeyCode.S);
        window.until("skipped", () -> at(queue, 1).marks().skipped());
        window.type(KeyCode.F);
        window.until("flagged", () -> at(queue, 2).marks().flagged());
        window.type(KeyCode.C);
        window.until("a comment is asked for", () -> window.visible(Ids.PROMPT_TEXT));
        window.write("blurred at the edge");
        window.picture("3-refine-comment");
        window.type(KeyCode.ENTER);
        window.until("commented", () -> at(queue, 2).marks().commented());
        window.type(KeyCode.SLASH);
        window.until("a class is asked for", () -> window.visible(Ids.PROMPT_TEXT));
        window.write("ring");
        window.picture("3-refine-class");
        window.type(KeyCode.ENTER);
        window.until("labelled by name", () -> at(queue, 2).human().isPresent()
                && at(queue, 2).shownClass() == JourneyData.CLASSES.indexOf("gland-rings"));
        window.until("its steps are listed", () -> window.visible(Ids.STEPS));
        window.picture("3-refine-said");

        choose(Ids.FILTER_SHOW, 3);
        window.until("only the unsure one", () -> window.text(Ids.FILTER_COUNT).startsWith("1 of"));
        window.picture("3-refine-unsure");
        window.press(Ids.FILTER_BACK);
        window.until("all are back", () -> window.text(Ids.FILTER_COUNT).startsWith("80 of"));

        window.type(KeyCode.M);
        window.until("similar ones", () -> window.visible(Ids.FILTER_BACK));
        window.picture("3-refine-similar");
        window.type(KeyCode.ESCAPE);
        window.shortcut(KeyCode.F, false);
        window.write("no such name");
        window.until("nothing is found", () -> window.text(Ids.FILTER_COUNT).startsWith("0 of"));
        window.picture("3-refine-nothing");
        window.press(Ids.FILTER_BACK);

        int steps = refined(List.of("unsure", "skip", "flag", "comment", "label"));
        for (int left = steps; left > 0; left--) {
            int expected = left - 1;
            window.shortcut(KeyCode.Z, false);
            window.until(expected + " steps are in force", () -> inForce() == expected);
        }
        assertThat(queue()).isEqualTo(queue);
        window.picture("3-refine-taken-back");
    }

    @Test
    void anAuditTellsHowRightTheSuggestionsAre() {
        window.press(Ids.AUDIT);
        window.until("twenty are drawn", () -> window.text(Ids.FILTER_COUNT).startsWith("20 of"));
        for (int i = 0; i < 20; i++) {
            int audited = i + 1;
            window.type(KeyCode.A);
            window.until(audited + " are durable",
                    () -> window.workbench().quality().report().audited() == audited);
        }
        window.until("the share is known", () -> window.text(Ids.QUALITY).contains("%"));
        window.picture("3-refine-audited");
        assertThat(window.workbench().refinement().budget().used()).isZero();

        // What is chosen otherwise is no random sample any more.
        window.type(KeyCode.M);
        window.until("similar ones", () -> window.text(Ids.REFINE_NOTE).contains("most similar first"));
        window.type(KeyCode.DIGIT1);
        window.until("it costs budget", () -> window.workbench().refinement().budget().used() == 1);
    }

    @Test
    void anotherReaderReadsBlindAndWhatDiffersIsSettled() {
        List<QueueItem> queue = queue();
        window.type(KeyCode.U);
        window.until("unsure", () -> first(queue).marks().unsure());
        assertThat(window.visible(Ids.SECOND)).isFalse();
        FxExtension.onFx(() -> window.workbench().annotator("Dr. Second"));
        FxExtension.onFx(() -> window.model().session().get().orElseThrow().gallery().refresh());
        window.until("one waits", () -> window.visible(Ids.SECOND));
        window.press(Ids.SECOND);
        window.until("it is shown", () -> window.visible(Ids.READING));
        assertThat(window.text(Ids.READING_SAID)).isEmpty();
        window.picture("3-refine-second");
        window.type(KeyCode.DIGIT3);
        window.until("it is read", () -> window.text(Ids.READING_TITLE).startsWith("Nothing"));
        window.type(KeyCode.ESCAPE);
        window.until("it is to be settled", () -> window.visible(Ids.SETTLE));
        assertThat(first(queue).human()).isEmpty();
        window.press(Ids.SETTLE);
        window.until("both are named", () -> window.text(Ids.READING_SAID)
                .startsWith("Dr. Example: unsure · Dr. Second: gland-rings"));
        window.picture("3-refine-settle");
        window.type(KeyCode.DIGIT2);
        window.until("it is settled",
                () -> first(queue).human().isPresent() && first(queue).shownClass() == 1);
        window.until("nothing is left", () -> window.text(Ids.READING_TITLE).startsWith("Nothing"));
    }

    @Test
    void whatIsDrawnAroundOnTheMapComesIntoTheGallery() {
        FxExtension.onFx(() -> window.model().screen().set(Screen.MAP));
        window.until("the map is drawn", () -> window.visible(Ids.MAP_CANVAS));
        window.until("it has a size",
                () -> window.find(Ids.MAP_CANVAS).orElseThrow().getLayoutBounds().getWidth() > 99);
        window.drag(Ids.MAP_CANVAS, 0.02, 0.02, 0.5, 0.98);
        window.until("the gallery shows them", () -> window.visible(Ids.FILTER_BACK));
        int chosen = Integer.parseInt(window.text(Ids.FILTER_COUNT).replaceAll(" of.*", ""));
        assertThat(chosen).isBetween(5, 79);
        window.picture("3-refine-from-map");
        window.shortcut(KeyCode.A, false);
        window.type(KeyCode.DIGIT1);
        window.until("all are labelled in one step",
                () -> window.workbench().refinement().steps(1).getFirst().images() == chosen);
        window.shortcut(KeyCode.Z, false);
        window.until("all are taken back", () -> window.workbench().status().refined() == 0);
    }

    @Test
    void aViewIsKeptUnderANameAndTheKeysAreOnesOwn() {
        FxExtension.onFx(() -> ((RangeSlider) window.find(Ids.FILTER_DOUBT).orElseThrow()).setLowValue(0.75));
        window.until("the most uncertain quarter", () -> window.text(Ids.FILTER_COUNT).startsWith("20 of"));
        window.picture("3-refine-uncertain");
        FxExtension.onFx(() -> {
            var views = (MenuButton) window.find(Ids.VIEWS).orElseThrow();
            var line = (VBox) ((CustomMenuItem) views.getItems().getLast()).getContent();
            ((TextField) line.getChildren().get(1)).setText("my worklist");
            ((Button) line.getChildren().get(2)).fire();
        });
        window.press(Ids.FILTER_BACK);
        window.until("all are back", () -> window.text(Ids.FILTER_COUNT).startsWith("80 of"));
        FxExtension
                .onFx(() -> ((MenuButton) window.find(Ids.VIEWS).orElseThrow()).getItems().getFirst().fire());
        window.until("the view is back", () -> window.text(Ids.FILTER_COUNT).startsWith("20 of"));
        window.until("the silo keeps it",
                () -> window.workbench().kept("gallery.views").contains("my worklist"));
        window.press(Ids.FILTER_BACK);

        FxExtension.onFx(() -> window.model().show(Screen.SETTINGS));
        window.press(Ids.KEY + "-skip");
        window.type(KeyCode.X);
        window.until("the key is taken", () -> window.text(Ids.KEY + "-skip").equals("X"));
        window.press(Ids.KEY + "-zoom");
        window.type(KeyCode.Z);
        window.until("the key of Space is another", () -> window.text(Ids.KEY + "-zoom").equals("Z"));
        window.picture("8-settings-keys");
        FxExtension.onFx(() -> window.model().show(Screen.REFINE));
        List<QueueItem> queue = queue();
        window.type(KeyCode.S);
        window.type(KeyCode.X);
        window.until("skipped", () -> first(queue).marks().skipped());
        assertThat(window.workbench().refinement().steps(10)).hasSize(1);
        window.type(KeyCode.F1);
        window.write("skip");
        window.picture("8-help-searched");
        window.until("only that key is listed", () -> window.shows("X") && !window.shows("Redo"));
    }

    private int refined(List<String> kinds) {
        assertThat(window.workbench().refinement().steps(10)).extracting(PastStep::kind)
                .containsExactlyElementsOf(kinds.reversed());
        return kinds.size();
    }

    private long inForce() {
        return window.workbench().refinement().steps(10).stream().filter(step -> !step.undone()).count();
    }

    private void choose(String id, int position) {
        window.tabTo(id);
        FxExtension.onFx(
                () -> ((ComboBox<?>) window.find(id).orElseThrow()).getSelectionModel().select(position));
    }

    private List<QueueItem> queue() {
        return window.workbench().refinement().queue();
    }

    private QueueItem first(List<QueueItem> queue) {
        return at(queue, 0);
    }

    private QueueItem at(List<QueueItem> queue, int position) {
        return window.workbench().refinement().item(queue.get(position).image()).orElseThrow();
    }
}
