package io.siloscope.ui.journey;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.ChoiceBox;

import io.siloscope.jobs.Jobs;
import io.siloscope.ui.FxExtension;
import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Language;
import io.siloscope.ui.fx.Theme;
import io.siloscope.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Every screen in small windows: light, dark and high contrast, usual and double letters, and in German. Pictures are left in
/// `target/screenshots/small`.
@ExtendWith(FxExtension.class)
class ScreensTest {

    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.start();
    private DesktopWindow window;

    @BeforeEach
    void open() throws Exception {
        Path silo = folder.resolve("clinic");
        JourneyData.ready(silo, JourneyData.copy(folder.resolve("images"), "silo-a", 25, 10), jobs).close();
        window = new DesktopWindow(jobs, folder.resolve("desktop.json"));
        pictures("small/start");
        window.open(silo, Screen.SETUP);
    }

    @AfterEach
    void close() {
        FxExtension.onFx(() -> window.model().choose(Language.ENGLISH));
        window.close();
        jobs.close();
    }

    @Test
    void everyScreenAtEverySize() {
        for (Screen screen : Screen.values()) {
            window.turnTo(screen);
            pictures(file(screen));
        }
        FxExtension.onFx(() -> window.model().choose(Language.GERMAN));
        for (Screen screen : Screen.values()) {
            window.turnTo(screen);
            window.picture(file(screen) + "-german", Theme.LIGHT, 1);
            window.picture(file(screen) + "-german-200", Theme.LIGHT, 2);
        }
        assertThat(window.text(Ids.NAV_SETTINGS)).isEqualTo("Ei_nstellungen");
    }

    @Test
    void screensOfTheLanguageBeforeAreLetGo() {
        for (Screen screen : Screen.values()) {
            window.turnTo(screen);
        }
        var before = new WeakReference<>(FxExtension.onFx(() -> window.stage().getScene().getRoot()));
        FxExtension.onFx(() -> window.model().choose(Language.GERMAN));
        window.until("the screens are anew", () -> {
            System.gc();
            return before.get() == null;
        });
    }

    @Test
    void whatIsSetHoldsAtOnceAndIsRemembered() {
        window.turnTo(Screen.SETTINGS);
        window.fill(Ids.ANNOTATOR, "Dr. Second");
        window.fill(Ids.BUDGET_SHARE, "20");
        window.tabTo(Ids.LANGUAGE);
        window.until("the name is kept", () -> window.workbench().annotator().equals("Dr. Second"));
        window.until("the budget is larger", () -> window.workbench().refinement().budget().total() == 16);
        FxExtension.onFx(() -> this.<Language>choice(Ids.LANGUAGE).setValue(Language.GERMAN));
        window.until("the window speaks German", () -> window.text(Ids.NAV_SETTINGS).startsWith("Ei"));
        FxExtension.onFx(() -> this.<Double>choice(Ids.SCALE).setValue(1.5));
        window.until("letters are larger",
                () -> window.stage().getScene().getRoot().getStyle().contains("21"));
    }

    @SuppressWarnings("unchecked")
    private <T> ChoiceBox<T> choice(String id) {
        return (ChoiceBox<T>) window.find(id).orElseThrow();
    }

    private static String file(Screen screen) {
        return "small/" + screen.name().toLowerCase(Locale.ROOT);
    }

    private void pictures(String name) {
        window.picture(name, Theme.CONTRAST, 1);
        window.picture(name);
    }
}
