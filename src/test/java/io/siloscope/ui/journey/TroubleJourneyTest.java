package io.siloscope.ui.journey;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.LabelSet;
import io.siloscope.jobs.Jobs;
import io.siloscope.ui.FxExtension;
import io.siloscope.ui.Ids;
import io.siloscope.ui.shell.Screen;
import io.siloscope.workbench.ImportRequest;
import io.siloscope.workbench.QueueItem;
import io.siloscope.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// What can be wrong with files, folders, classes and networks: each is said in a sentence, loses nothing and has a way out.
@ExtendWith(FxExtension.class)
class TroubleJourneyTest {

    private static final String LONG = "Ein sehr langer Klassenname, der achtzig Zeichen misst und in keiner Zeile Platz";

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
    void oneClassIsNoneAndAFolderThatHoldsASiloIsNotOverwritten() throws IOException {
        window.fill(Ids.CREATE_FOLDER, folder.resolve("one").toString());
        window.fill(Ids.CREATE_CLASSES, "tumour");
        window.press(Ids.CREATE);
        troubled("Two classes or more");
        window.picture("7-one-class");
        assertThat(folder.resolve("one")).doesNotExist();
        window.press(Ids.TROUBLE_CLOSE);

        Workbench.create(folder.resolve("kept"), new LabelSet(List.of("a", "b")), jobs).close();
        window.fill(Ids.CREATE_FOLDER, folder.resolve("kept").toString());
        window.fill(Ids.CREATE_CLASSES, "tumour,normal");
        window.press(Ids.CREATE);
        troubled("silo");
        try (Workbench kept = Workbench.open(folder.resolve("kept"), jobs)) {
            assertThat(kept.classes().names()).containsExactly("a", "b");
        }
    }

    @Test
    void anEmptyFolderNoSeedsAndAnEncoderThatIsGoneEachHaveAWayOn() throws IOException {
        window.create(folder.resolve("clinic"), List.of("crowded-nuclei", "fat-vacuoles"));
        window.fill(Ids.IMPORT_FOLDER, Files.createDirectories(folder.resolve("nothing")).toString());
        window.type(KeyCode.ENTER);
        window.until("it says that nothing is there", () -> said().contains("There are no images in"));
        window.picture("7-empty-folder");
        window.fill(Ids.IMPORT_FOLDER, folder.resolve("no such folder").toString());
        window.type(KeyCode.ENTER);
        window.until("it says that there is no such folder", () -> said().contains("no such folder"));

        Path images = unlabelled();
        window.fill(Ids.IMPORT_FOLDER, images.toString());
        window.type(KeyCode.ENTER);
        window.until("the images are in", () -> window.workbench().status().images() == 12);
        window.tabTo(Ids.ENCODER_STARTER);
        window.type(KeyCode.DOWN);
        window.fill(Ids.ENCODER_FILE, folder.resolve("gone.onnx").toString());
        window.press(Ids.EMBED);
        troubled("gone.onnx");
        window.picture("7-encoder-gone");
        window.press(Ids.TROUBLE_CLOSE);
        window.tabTo(Ids.ENCODER_FILE_CHOICE);
        window.type(KeyCode.UP);
        window.press(Ids.EMBED);
        window.until("the built-in one does", () -> window.workbench().status().embedded() == 12);

        assertThat(window.find(Ids.SUGGEST).orElseThrow().isDisabled()).isTrue();
        window.picture("7-no-seed");
        window.press(Ids.SEED);
        troubled("by hand");
        window.press(Ids.TROUBLE_CLOSE);
        window.press(Ids.SEED_BY_HAND);
        window.until("they can be labelled by hand",
                () -> window.text(Ids.READING_TITLE).equals("What is this?"));
    }

    @Test
    void imagesThatAreGoneAreSaidToBeAndAllOthersGoOn() throws IOException {
        Path silo = ready(12);
        try (Stream<Path> files = Files.walk(folder.resolve("images"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        window.open(silo, Screen.REFINE);
        window.until("a tile says that its image is gone", () -> window.shows("Cannot be read"));
        window.until("it says where one was", () -> window.visible(Ids.BROKEN));
        window.picture("7-images-gone");
        window.type(KeyCode.A);
        window.until("labels are still kept", () -> window.workbench().status().refined() == 1);

        JourneyData.copy(folder.resolve("images"), "silo-a", 12, 2);
        window.press(Ids.BROKEN_AGAIN);
        window.until("they are back", () -> !window.shows("Cannot be read") && !window.visible(Ids.BROKEN));
    }

    @Test
    void aSiloThatWentAwayIsNamedAndCanBeTakenFromTheList() throws IOException {
        Path silo = ready(12);
        window.open(silo, Screen.SETUP);
        FxExtension.onFx(() -> window.model().leave());
        window.until("the start screen is back", () -> window.visible(Ids.OPEN_FOLDER));
        Files.move(silo, folder.resolve("elsewhere"));
        window.fill(Ids.OPEN_FOLDER, silo.toString());
        window.press(Ids.OPEN);
        troubled("clinic");
        window.picture("7-silo-gone");
        assertThat(window.text(Ids.TROUBLE_SENTENCE)).doesNotContain("Exception");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there an open file cannot be moved")
    void aSiloThatIsTakenAwayWhileItIsOpenKeepsWhatItHadAndSaysThatNothingMoreIsKept() throws IOException {
        Path silo = ready(12);
        window.open(silo, Screen.REFINE);
        window.type(KeyCode.A);
        window.until("one answer is kept", () -> window.workbench().status().refined() == 1);
        Files.move(silo, folder.resolve("elsewhere"));
        window.type(KeyCode.A);
        troubled("no longer at " + silo);
        assertThat(window.text(Ids.REFINE_NOTE)).isEqualTo("Not saved.");
        assertThat(window.workbench().status().refined()).isEqualTo(1);
        window.picture("7-silo-taken-away");

        window.press(Ids.LEAVE_SILO);
        window.until("the start screen is there", () -> window.visible(Ids.OPEN_FOLDER));
        assertThat(silo).doesNotExist();
        Files.move(folder.resolve("elsewhere"), silo);
        window.until("it opens again", () -> {
            window.model().open(Optional.of(silo));
            return window.model().session().get().isPresent();
        });
        assertThat(window.workbench().status().refined()).isEqualTo(1);
        assertThat(window.workbench().verify().result().join()).isEmpty();
    }

    @Test
    void whatIsDroppedIsOpenedOrOfferedOrExplained() throws IOException {
        Path images = unlabelled();
        FxExtension.onFx(() -> window.model().drop(images));
        troubled("no silo");
        Path silo = ready(12);
        FxExtension.onFx(() -> window.model().drop(silo));
        window.until("the silo is open", () -> window.model().session().get().isPresent());
        FxExtension.onFx(() -> window.model().screen().set(Screen.MAP));
        FxExtension.onFx(() -> window.model().drop(images));
        window.until("the images can be imported", () -> window.visible(Ids.IMPORT_FOLDER)
                && window.text(Ids.SETUP_OUTCOME).startsWith("Press Import"));
        int before = window.workbench().status().images();
        window.press(Ids.IMPORT);
        window.until("they are in", () -> window.workbench().status().images() >= before
                && window.text(Ids.SETUP_OUTCOME).contains("known already"));
    }

    @Test
    void aSecondWindowOnOneSiloIsRefusedInWords() throws IOException {
        Path silo = ready(12);
        try (Workbench first = Workbench.open(silo, jobs)) {
            window.fill(Ids.OPEN_FOLDER, silo.toString());
            window.press(Ids.OPEN);
            troubled("open in another window");
            window.picture("7-in-use");
            assertThat(first.status().images()).isPositive();
        }
        window.press(Ids.TROUBLE_CLOSE);
        window.press(Ids.OPEN);
        window.until("it opens once the other is closed", () -> window.model().session().get().isPresent());
    }

    @Test
    void twoHundredClassesInAnyScriptAreFoundByTyping() throws IOException {
        List<String> names = Stream.concat(Stream.of(LONG, "黒色腫", "ملانوما", "меланома"),
                IntStream.range(4, 200).mapToObj(i -> "class " + i)).toList();
        Path silo = folder.resolve("many");
        try (Workbench many = Workbench.create(silo, new LabelSet(names), jobs)) {
            many.intake().importImages(ImportRequest.of(unlabelled())).result().join();
            many.intake().embed("starter").result().join();
            List<ImageId> seeds = many.seeding().report(4).proposals();
            for (int i = 0; i < seeds.size(); i++) {
                many.seeding().answer(seeds.get(i), i).join();
            }
            many.refinement().suggest().result().join();
        }
        window.open(silo, Screen.SETUP);
        window.picture("7-many-setup");
        window.show(Screen.REFINE);
        window.picture("7-many-classes");
        QueueItem first = window.workbench().refinement().queue().getFirst();
        window.type(KeyCode.SLASH);
        window.until("a class is asked for", () -> window.visible(Ids.PROMPT_TEXT));
        window.write("class 187");
        window.picture("7-many-typed");
        window.type(KeyCode.ENTER);
        window.until("it is given", () -> window.workbench().refinement().item(first.image()).orElseThrow()
                .shownClass() == 187);
    }

    @Test
    void whenTheBudgetIsSpentOrAllAreLabelledTheNextStepIsNamed() throws IOException {
        Path silo = ready(12);
        window.open(silo, Screen.REFINE);
        FxExtension.onFx(() -> window.workbench().refinement().budgetShare(0.1));
        int budget = window.workbench().refinement().budget().total();
        for (int i = 0; i < budget; i++) {
            window.type(KeyCode.A);
        }
        window.until("the budget is spent", () -> window.text(Ids.BUDGET_WORDS).contains("spent"));
        window.picture("7-budget-spent");
        window.shortcut(KeyCode.A, false);
        window.type(KeyCode.A);
        window.until("all are labelled", () -> window.workbench().refinement().queue().stream()
                .noneMatch(QueueItem::open));
        window.until("what comes next is named", () -> window.visible(Ids.ALL_ANSWERED));
        window.picture("7-all-labelled");
        window.press(Ids.GO_FEDERATE);
        window.until("the sites can train", () -> window.visible(Ids.HOST));
    }

    @Test
    void aCoordinatorThatIsDownIsTriedAgainUntilTheRunIsLeft() throws IOException {
        Path silo = ready(12);
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String invite = """
                {"address":"wss://localhost:%d","federation":"skin","certificate":"%s","token":"t","expires":"%s"}
                """
                .formatted(port, "0".repeat(64), Instant.now().plusSeconds(3600)).strip();
        window.open(silo, Screen.FEDERATE);
        window.fill(Ids.JOIN_INVITE, "{}");
        window.until("it is no invite", () -> window.text(Ids.JOIN_SAYS).contains("no invite"));
        window.fill(Ids.JOIN_INVITE, invite);
        window.until("it is read", () -> window.text(Ids.JOIN_SAYS).contains("skin"));
        window.press(Ids.JOIN);
        window.until("it is tried again", () -> window.visible(Ids.RUN_WAITS_FOR)
                && window.text(Ids.RUN_WAITS_FOR).contains("nobody answers at"));
        window.picture("7-coordinator-down");
        window.press(Ids.RUN_STOP);
        window.until("the run is left", () -> window.visible(Ids.RUN_ANOTHER));
        window.press(Ids.RUN_ANOTHER);
        window.until("another can be planned", () -> window.visible(Ids.HOST));
    }

    private Path ready(int each) throws IOException {
        Path silo = folder.resolve("clinic");
        JourneyData.ready(silo, JourneyData.copy(folder.resolve("images"), "silo-a", each, 2), jobs).close();
        return silo;
    }

    private void troubled(String part) {
        window.until("trouble is told: " + part, () -> window.visible(Ids.TROUBLE)
                && window.text(Ids.TROUBLE_SENTENCE).contains(part));
    }

    /// What the checklist or the banner says.
    private String said() {
        return (window.visible(Ids.TROUBLE) ? window.text(Ids.TROUBLE_SENTENCE) : "") + " "
                + window.text(Ids.SETUP_OUTCOME);
    }

    /// A dozen images of which nobody knows the classes.
    private Path unlabelled() throws IOException {
        return JourneyData.mixed(folder.resolve("unlabelled"), folder.resolve("some"), 3);
    }
}
