package io.siloscope.ui.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import io.siloscope.app.Main;
import io.siloscope.jobs.Jobs;
import io.siloscope.ui.FxExtension;
import io.siloscope.ui.Ids;
import io.siloscope.ui.shell.Screen;
import io.siloscope.workbench.RoundPoint;
import io.siloscope.workbench.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// A run that this window hosts and two other programs join, each in a process of its own: watched, paused, gone on with, and
/// one site left out for a while.
@ExtendWith(FxExtension.class)
class FederationJourneyTest {

    private static final int ROUNDS = 8;

    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.start();
    private final List<Process> sites = new ArrayList<>();
    private DesktopWindow window;

    @BeforeEach
    void open() throws IOException {
        for (String clinic : List.of("clinic-a", "clinic-b", "clinic-c")) {
            JourneyData.ready(folder.resolve(clinic), JourneyData.copy(folder.resolve("images-" + clinic),
                    clinic.endsWith("b") ? "silo-b" : "silo-a", 12, 5), jobs).close();
        }
        window = new DesktopWindow(jobs, folder.resolve("desktop.json"));
        window.open(folder.resolve("clinic-a"), Screen.FEDERATE);
    }

    @AfterEach
    void close() {
        sites.forEach(Process::destroyForcibly);
        window.close();
        jobs.close();
    }

    @Test
    void twoProgramsJoinAndTheHostWatchesPausesAndGoesOn() throws Exception {
        host();
        List<Path> invites = invites();
        assertThat(invites).hasSize(2);
        join("clinic-b", invites.get(0));
        join("clinic-c", invites.get(1));
        window.until("two rounds are committed", () -> committed() >= 2);

        window.press(Ids.RUN_PAUSE);
        window.until("it is paused", () -> window.text(Ids.RUN_WAITS_FOR).startsWith("Paused"));
        int paused = FxExtension.onFx(this::committed);
        window.picture("5-federate-paused");
        choose("clinic-c");
        window.press(Ids.SITE_PAUSE);
        window.until("one site is left out",
                () -> window.text(Ids.SITE_STANDING).contains("clinic-c is paused"));
        window.press(Ids.SITE_INVITE);
        window.until("one more invite is written", () -> invites().size() == 3);
        assertThat(FxExtension.onFx(this::committed)).isEqualTo(paused);

        window.press(Ids.RUN_PAUSE);
        window.until("a round without it is committed",
                () -> last().sites() == 2 && last().round() > paused);
        window.press(Ids.RUN_PAUSE);
        window.until("it is paused again", () -> window.text(Ids.RUN_WAITS_FOR).startsWith("Paused"));
        choose("clinic-c");
        window.press(Ids.SITE_ADMIT);
        window.until("nobody is left out", () -> !window.visible(Ids.SITE_STANDING));
        window.press(Ids.RUN_PAUSE);
        window.until("the run is over", () -> state().phase() == RunState.Phase.FINISHED);
        window.until("the model is judged here", () -> window.visible(Ids.CONFUSION));
        window.picture("5-federate-three");

        assertThat(state().points()).hasSize(ROUNDS + 1);
        assertThat(last().bySite()).extracting(site -> site.site())
                .containsExactly("clinic-a", "clinic-b", "clinic-c");
        for (Process site : sites) {
            assertThat(site.waitFor()).isZero();
        }
    }

    private void host() {
        window.plan(ROUNDS, 3, 2);
        window.type(KeyCode.SPACE);
        window.until("the invites are written", () -> window.visible(Ids.RUN_INVITES));
    }

    private List<Path> invites() throws IOException {
        String place = FxExtension
                .onFx(() -> ((TextField) window.find(Ids.RUN_INVITES).orElseThrow()).getText());
        try (Stream<Path> files = Files.list(Path.of(place))) {
            return files.sorted().toList();
        }
    }

    private void join(String clinic, Path invite) throws IOException {
        sites.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "join", folder.resolve(clinic).toString(), "--invite",
                invite.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve(clinic + ".log").toFile()).start());
    }

    private void choose(String site) {
        window.tabTo(Ids.SITES);
        for (int i = 0; i < 3 && !site.equals(chosen()); i++) {
            window.type(KeyCode.DOWN);
        }
        assertThat(chosen()).isEqualTo(site);
    }

    private String chosen() {
        return FxExtension.onFx(() -> {
            Object row = ((TableView<?>) window.find(Ids.SITES).orElseThrow()).getSelectionModel()
                    .getSelectedItem();
            return row instanceof RunState.SiteState state ? state.name() : "";
        });
    }

    private RunState state() {
        return window.workbench().federation().current().orElseThrow();
    }

    private int committed() {
        return state().points().size() - 1;
    }

    private RoundPoint last() {
        return state().points().getLast();
    }
}
