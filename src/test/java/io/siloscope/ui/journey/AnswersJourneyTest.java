package io.siloscope.ui.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;

import io.siloscope.dataset.ImageId;
import io.siloscope.jobs.Jobs;
import io.siloscope.ui.FxExtension;
import io.siloscope.ui.Ids;
import io.siloscope.ui.shell.Screen;
import io.siloscope.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A sitting of two hundred answers with keys alone, taken back and given again across an end of the program, on real skin
/// images where they are there.
@ExtendWith(FxExtension.class)
class AnswersJourneyTest {

    private static final int ANSWERS = 200;
    private static final int TAKEN_BACK = 60;
    private static final int BULK = 12;

    @TempDir
    Path folder;

    private Jobs jobs = Jobs.start();
    private DesktopWindow window;
    private Path silo;

    @BeforeEach
    void open() throws IOException {
        silo = folder.resolve("clinic");
        try (Workbench ready = JourneyData.large(silo, jobs)) {
            assertThat(ready.status().suggested()).isGreaterThan(ANSWERS);
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
    void twoHundredAnswersOutliveTheProgramAndSoDoesTakingThemBack() {
        List<KeyCode> keys = List.of(KeyCode.A, KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.DIGIT3, KeyCode.A,
                KeyCode.DIGIT2, KeyCode.ENTER);
        for (int i = 0; i < ANSWERS; i++) {
            window.type(keys.get(i % keys.size()));
        }
        refined(ANSWERS);
        Map<ImageId, Integer> all = window.workbench().trainingLabels();
        window.picture("3-refine-two-hundred");
        for (int i = 0; i < TAKEN_BACK; i++) {
            window.shortcut(KeyCode.Z, false);
        }
        refined(ANSWERS - TAKEN_BACK);
        assertThat(window.workbench().trainingLabels()).isNotEqualTo(all);

        window.type(KeyCode.PLUS);
        String focused = window.text(Ids.WHY_NAME);
        restart();
        window.until("the same image has the focus", () -> window.text(Ids.WHY_NAME).equals(focused));
        for (int i = 0; i < TAKEN_BACK; i++) {
            window.shortcut(KeyCode.Z, true);
        }
        refined(ANSWERS);
        assertThat(window.workbench().trainingLabels()).isEqualTo(all);

        labelMany();
        assertThat(window.workbench().verify().result().join()).isEmpty();
    }

    /// Many at once: one key, one step, one undo.
    private void labelMany() {
        int before = window.workbench().status().refined();
        FxExtension.onFx(() -> window.find(Ids.GALLERY_GRID).orElseThrow().requestFocus());
        window.type(KeyCode.END);
        for (int i = 1; i < BULK; i++) {
            window.extend(KeyCode.LEFT);
        }
        window.picture("3-refine-many");
        window.type(KeyCode.DIGIT2);
        window.until("a dozen are labelled in one step",
                () -> window.workbench().refinement().steps(1).getFirst().images() == BULK);
        window.shortcut(KeyCode.Z, false);
        refined(before);
    }

    private void refined(int count) {
        window.until(count + " answers are in force", () -> window.workbench().status().refined() == count);
    }

    /// Ends the program and starts it again; it comes back to where it was.
    private void restart() {
        window.close();
        jobs.close();
        jobs = Jobs.start();
        window = new DesktopWindow(jobs, folder.resolve("desktop.json"));
        FxExtension.onFx(() -> window.model().resume());
        window.until("the silo is open again", () -> window.model().session().get().isPresent());
        window.until("the gallery is back", () -> window.visible(Ids.GALLERY_GRID));
    }
}
