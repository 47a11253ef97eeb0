package io.siloscope.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.ModelKind;
import io.siloscope.jobs.Jobs;
import io.siloscope.ui.journey.JourneyData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// A silo with a few wrong labels trains a linear model alone, and looks back.
class RunsTest {

    private static final int WRONG = 3;

    @TempDir
    Path folder;

    private final Jobs jobs = Jobs.start();
    private Workbench silo;
    private List<ImageId> wrong;

    @BeforeEach
    void train() throws Exception {
        silo = JourneyData.ready(folder.resolve("clinic"),
                JourneyData.copy(folder.resolve("images"), "silo-a", 30, 10), jobs);
        Map<ImageId, Integer> truth = silo.importedClasses();
        List<ImageId> asked = silo.refinement().queue().stream().map(QueueItem::image).toList();
        wrong = asked.reversed().subList(0, WRONG);
        for (ImageId image : asked) {
            int right = truth.getOrDefault(image, 0);
            silo.refinement().answer(List.of(image), wrong.contains(image) ? (right + 1) % 4 : right).join();
        }
        silo.federation()
                .host(new HostRequest(silo.federation().recipe(ModelKind.LINEAR), "fedavg", "fp16", 12, 1, 1,
                        Duration.ofMinutes(2), 0, "localhost", true, 3));
        await().atMost(Duration.ofMinutes(2)).until(() -> silo.federation().current()
                .filter(run -> run.phase() == RunState.Phase.FINISHED).isPresent());
    }

    @AfterEach
    void close() {
        silo.close();
        jobs.close();
    }

    @Test
    void theModelDisputesTheWrongLabelsFirstAndALookAgainMendsThem() {
        ModelReview review = silo.runs().review(run().run()).result().join();
        assertThat(review.basis()).isEqualTo(ModelReview.Basis.TEST);
        assertThat(review.confusion().images()).isEqualTo(40);
        assertThat(review.confusion().accuracy()).isGreaterThan(0.8);
        assertThat(review.labelled()).isEqualTo(120);
        assertThat(review.doubts()).extracting(Doubt::image).containsAll(wrong);
        assertThat(review.doubts().subList(0, WRONG)).extracting(Doubt::image)
                .containsExactlyInAnyOrderElementsOf(wrong);
        Doubt first = review.doubts().getFirst();
        silo.refinement().relabel(first.image(), first.predicted()).join();
        assertThat(silo.trainingLabels()).containsEntry(first.image(),
                silo.importedClasses().get(first.image()));
        assertThat(folder.resolve("clinic/runs").resolve(run().run()).resolve("predictions.csv")).content()
                .hasLineCount(1 + 120 + 40);
    }

    @Test
    void notesAreKeptLabelsCountedAndARunCanBeRunAgain() {
        silo.runs().note(run().run(), List.of(" first ", "first", ""), "alone");
        assertThat(run().notes()).isEqualTo(new RunNotes(List.of("first"), "alone", 120));
        HostRequest again = silo.runs().plan(run().run(), "host", 8443);
        assertThat(again.recipe()).isEqualTo(silo.federation().recipe(ModelKind.LINEAR));
        assertThat(
                List.of(again.strategy(), again.compression(), again.rounds(), again.sites(), again.seed()))
                .isEqualTo(List.of("fedavg", "fp16", 12, 1, 3L));
    }

    @Test
    void roundsAndModelAreExported() throws Exception {
        Path table = folder.resolve("made/rounds.csv");
        silo.runs().exportRounds(List.of(run()), table);
        assertThat(Files.readAllLines(table)).hasSize(1 + 13).first().asString()
                .startsWith("run,round,accuracy");
        assertThat(silo.runs().exportModel(run().run(), folder.resolve("made"))).hasSize(2)
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(run().points().getLast().bySite()).singleElement()
                .satisfies(site -> assertThat(site.bytesUp()).isPositive());
    }

    private RunSummary run() {
        return silo.runs().list().getFirst();
    }
}
