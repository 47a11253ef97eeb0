package io.siloscope.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;

import io.siloscope.ui.fx.Language;
import io.siloscope.ui.fx.Theme;
import io.siloscope.ui.gallery.Action;
import io.siloscope.ui.gallery.KeyMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsFileTest {

    @TempDir
    Path folder;

    @Test
    void whatIsSavedIsLoaded() {
        var file = new SettingsFile(folder.resolve("made").resolve("desktop.json"));
        Settings settings = Settings.FIRST.with(Theme.DARK).opened("/a").opened("/b").opened("/a")
                .with(KeyMap.USUAL.with(Action.SKIP, KeyCode.X));
        file.save(settings);
        assertThat(file.load()).isEqualTo(
                new Settings(Theme.DARK, Language.SYSTEM, 1, List.of("/a", "/b"), WindowPlace.NONE,
                        Map.of("SKIP", "X")));
    }

    @Test
    void noFileMeansTheFirstSettings() {
        assertThat(new SettingsFile(folder.resolve("none.json")).load()).isEqualTo(Settings.FIRST);
    }

    @Test
    void aTornFileMeansTheFirstSettings() throws Exception {
        Path file = Files.writeString(folder.resolve("desktop.json"), "{\"theme\": \"DA");
        assertThat(new SettingsFile(file).load()).isEqualTo(Settings.FIRST);
    }

    @Test
    void onlyTheLastEightSilosAreRemembered() {
        Settings settings = Settings.FIRST;
        for (int i = 0; i < 20; i++) {
            settings = settings.opened("/silo" + i);
        }
        assertThat(settings.recent()).hasSize(8).startsWith("/silo19");
        assertThat(settings.without("/silo19").recent()).doesNotContain("/silo19");
    }

    @Test
    void everySystemHasItsOwnPlaceForSettings() {
        Path home = Path.of("home");
        assertThat(SettingsFile.folder("Linux", Map.of(), home)).isEqualTo(home.resolve(".config"));
        assertThat(SettingsFile.folder("Linux", Map.of("XDG_CONFIG_HOME", "conf"), home))
                .isEqualTo(Path.of("conf"));
        assertThat(SettingsFile.folder("Mac OS X", Map.of(), home))
                .isEqualTo(home.resolve("Library/Application Support"));
        assertThat(SettingsFile.folder("Windows 11", Map.of("APPDATA", "roaming"), home))
                .isEqualTo(Path.of("roaming"));
    }
}
