package io.siloscope.ui.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.jobs.Jobs;
import io.siloscope.ui.FxExtension;
import io.siloscope.ui.Ids;
import io.siloscope.ui.gallery.SeedWords;
import io.siloscope.ui.shell.Screen;
import io.siloscope.workbench.ImportRequest;
import io.siloscope.workbench.SeedReport;
import io.siloscope.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Images of which nobody knows anything: the first labels are given by hand, to images that the program proposes.
@ExtendWith(FxExtension.class)
class SeedJourneyTest {

    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.start();
    private DesktopWindow window;

    @BeforeEach
    void open() throws IOException {
        Path silo = folder.resolve("clinic");
        try (Workbench fresh = Workbench.create(silo, new LabelSet(JourneyData.CLASSES), jobs)) {
            fresh.intake().importImages(ImportRequest.of(JourneyData.mixed(folder.resolve("mixed"),
                    folder.resolve("images"), 25))).result().join();
            fresh.intake().embed("starter").result().join();
            assertThat(fresh.importedClasses()).isEmpty();
        }
        window = new DesktopWindow(jobs, folder.resolve("desktop.json"));
        window.open(silo, Screen.SETUP);
    }

    @AfterEach
    void close() {
        window.close();
        jobs.close();
    }

    @Test
    void aFewImagesLabelledByHandAreEnoughToSuggestAllOthers() {
        window.press(Ids.SEED_BY_HAND);
        window.until("the first is asked for",
                () -> window.visible(Ids.READING_TITLE)
                        && window.text(Ids.READING_TITLE).equals("What is this?"));
        window.picture("2-seed-first");
        SeedReport before = report();
        assertThat(before.uncovered()).isEqualTo(before.regions());
        window.type(KeyCode.S);
        window.until("it is passed over",
                () -> !report().proposals().contains(before.proposals().getFirst()));
        for (int i = 1; i < 16; i++) {
            int given = i;
            window.type(key(before.proposals().get(i)));
            window.until("seed " + given + " is durable", () -> window.workbench().status().seeds() == given);
        }
        window.until("it is counted", () -> window.text(Ids.READING_SAID).startsWith("15 seed labels")
                && window.text(Ids.READING_SAID).contains(SeedWords.regions(report())));
        window.picture("2-seed-fifteen");
        window.shortcut(KeyCode.Z, false);
        window.until("one is taken back", () -> window.workbench().status().seeds() == 14);
        window.type(KeyCode.SLASH);
        window.until("a class is asked for", () -> window.visible(Ids.PROMPT_TEXT));
        window.write(name(before.proposals().get(15)));
        window.type(KeyCode.ENTER);
        window.until("it is given by name", () -> window.workbench().status().seeds() == 15);
        assertThat(report().uncovered()).isLessThan(before.uncovered());
        assertThat(report().byClass()).doesNotContain(0);

        window.type(KeyCode.ESCAPE);
        window.until("the checklist is back", () -> window.visible(Ids.SUGGEST));
        window.picture("2-seed-done");
        window.press(Ids.SUGGEST);
        window.until("all others are suggested", () -> window.workbench().status().suggested() == 85);
    }

    private SeedReport report() {
        return window.workbench().seeding().report(25);
    }

    private KeyCode key(ImageId image) {
        return List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4)
                .get(JourneyData.CLASSES.indexOf(name(image)));
    }

    /// The class that the image's file name hides from the program.
    private String name(ImageId image) {
        return JourneyData.CLASSES.stream()
                .filter(name -> window.workbench().name(image).orElseThrow().startsWith(name)).findFirst()
                .orElseThrow();
    }
}
