package io.siloscope.ui.journey;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;

import io.siloscope.jobs.Jobs;
import io.siloscope.ui.FxExtension;
import io.siloscope.ui.Ids;
import io.siloscope.workbench.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A new user with one file of real skin images, where it is there: from an empty program to a first model of a run that waits for
/// nobody else, with keys alone.
@ExtendWith(FxExtension.class)
class SkinJourneyTest {

    private static final int ANSWERS = 30;
    private static final int ROUNDS = 3;

    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.start();
    private DesktopWindow window;

    @BeforeEach
    void open() {
        window = new DesktopWindow(jobs, folder.resolve("desktop.json"));
    }

    @AfterEach
    void close() {
        window.close();
        jobs.close();
    }

    @Test
    void oneFileOfImagesBecomesAModel() throws IOException {
        JourneyData.Images images = JourneyData.skin(folder.resolve("images"));
        window.create(folder.resolve("skin"), images.classes());
        window.fill(Ids.IMPORT_FOLDER, images.from().toString());
        window.type(KeyCode.ENTER);
        window.until("the images are in", () -> window.text(Ids.SETUP_OUTCOME).contains("new images"));
        int all = window.workbench().status().images();
        window.press(Ids.EMBED);
        window.until("the images are embedded", () -> window.workbench().status().embedded() == all);
        window.press(Ids.SEED);
        window.until("seeds are taken", () -> window.workbench().status().seeds() > 0);
        window.press(Ids.SUGGEST);
        window.until("weak labels are there", () -> window.workbench().status().suggested() > ANSWERS);
        window.press(Ids.GO_REFINE);
        window.awaitGallery();
        for (int i = 0; i < ANSWERS; i++) {
            window.type(i % 3 == 0 ? KeyCode.DIGIT2 : KeyCode.ENTER);
        }
        window.until("all are durable", () -> window.workbench().status().refined() == ANSWERS);
        window.picture("9-skin-refine");

        window.plan(ROUNDS, 1, 1);
        window.type(KeyCode.SPACE);
        window.until("the model is judged here", () -> window.visible(Ids.CONFUSION));
        window.picture("9-skin-model");
        RunState run = window.workbench().federation().current().orElseThrow();
        assertThat(run.phase()).isEqualTo(RunState.Phase.FINISHED);
        assertThat(run.points()).hasSize(ROUNDS + 1).last()
                .satisfies(last -> assertThat(last.accuracy()).isBetween(0.0, 1.0));
        assertThat(window.workbench().runs().list()).singleElement()
                .satisfies(one -> assertThat(one.notes().labels()).isGreaterThan(ANSWERS));
    }
}
