package io.siloscope.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.siloscope.format.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The first two passes from the command line, and what people get wrong there.
class SiloCommandsTest {

    @TempDir
    Path folder;

    private Path silo;

    @BeforeEach
    void make() throws IOException {
        silo = CommandRun.silo(folder, "a", 10);
    }

    @Test
    void weakLabelsAreRankedAndRefinedWithinTheBudget() throws IOException {
        Path weak = folder.resolve("weak.csv");
        CommandRun suggested = CommandRun.of("silo", "weak", silo, "--out", weak);
        assertThat(suggested.out()).contains("28 images");
        List<String> rows = Files.readAllLines(weak);
        assertThat(rows.getFirst()).isEqualTo(
                "image,weak_class,s_crowded-nuclei,s_fat-vacuoles,s_gland-rings,s_wavy-fibres,uncertainty,rank");
        assertThat(rows).hasSize(29);

        Path oracle = CommandRun.table(folder.resolve("oracle.csv"), folder.resolve("images-a"), 10);
        CommandRun refined = CommandRun.of("silo", "refine", silo, "--oracle", oracle, "--budget", "0.25",
                "--json");
        assertThat(refined.exit()).as(refined.err()).isZero();
        assertThat(Json.object(refined.out())).containsEntry("seeds", 12).containsEntry("used", 7)
                .containsEntry("total", 7);

        Path labels = folder.resolve("labels.csv");
        assertThat(CommandRun.of("silo", "export", silo, "--out", labels).out()).contains("Wrote 40 labels");
        assertThat(Files.readAllLines(labels).getFirst()).startsWith("image,class,source,annotator,time");
        assertThat(CommandRun.of("silo", "verify", silo)).extracting(CommandRun::exit).isEqualTo(0);
        assertThat(CommandRun.of("silo", "status", silo).out())
                .contains("12 seeds, 7 refined of a budget of 7");
    }

    @Test
    void anAuditTellsHowRightWeakLabelsAre() throws IOException {
        CommandRun.of("silo", "weak", silo, "--out", folder.resolve("weak.csv"));
        Path list = folder.resolve("audit.csv");
        assertThat(CommandRun.of("silo", "quality", silo, "--audit", 10, "--out", list).out())
                .contains("audit some images");
        List<String> answers = new ArrayList<>(List.of("image,class"));
        Files.readAllLines(list).stream().skip(1)
                .forEach(image -> answers.add(image + "," + image.substring(0,
                        image.indexOf('/'))));
        assertThat(answers).hasSize(11);
        Path table = Files.write(folder.resolve("answers.csv"), answers);
        CommandRun.of("silo", "label", silo, "--from", table, "--as", "audit");

        CommandRun run = CommandRun.of("silo", "quality", silo);
        assertThat(run.out()).startsWith("all").contains("90 % interval", "of 28 weak labels",
                "audited images: 10");
    }

    @Test
    void fastPlusSpendsTheSameBudgetInParts() throws IOException {
        Path oracle = CommandRun.table(folder.resolve("oracle.csv"), folder.resolve("images-a"), 10);
        CommandRun refined = CommandRun.of("silo", "refine", silo, "--oracle", oracle, "--budget", "0.25",
                "--method",
                "fast-plus", "--json");

        assertThat(refined.exit()).as(refined.err()).isZero();
        assertThat(Json.object(refined.out())).containsEntry("seeds", 12).containsEntry("used", 7)
                .containsEntry("total", 7);
        Path labels = folder.resolve("labels.csv");
        CommandRun.of("silo", "export", silo, "--out", labels);
        assertThat(Files.readString(labels)).contains("linear-smallest-margin-all");
    }

    @Test
    void embeddingsGoOutAndComeBack() throws IOException {
        Path array = folder.resolve("x.npy");
        Path ids = folder.resolve("ids.csv");
        assertThat(CommandRun.of("silo", "embeddings", silo, "--export", array, "--ids", ids).out())
                .startsWith("Wrote 40 rows");
        assertThat(Files.readAllLines(ids)).hasSize(41).startsWith("image");
        assertThat(CommandRun.of("silo", "embeddings", silo, "--import", array, "--ids", ids).out())
                .startsWith("Read 40 rows");
        assertThat(CommandRun.of("silo", "status", silo).out()).contains("40 by import:");
    }

    @Test
    void labelsFromStandardInputAreEchoedOnceDurableAndKeptUpToABadLine() {
        CommandRun run = CommandRun.reading("""
                image,class
                gland-rings/001.png,wavy-fibres
                gland-rings/002.png,no-such-class
                """, "silo", "label", silo, "--from", "-", "--as", "refine", "--annotator", "ada");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines()).containsExactly("gland-rings/001.png,wavy-fibres");
        assertThat(run.err()).contains("Line 3", "no-such-class").doesNotContain("\tat ");
        assertThat(CommandRun.of("silo", "history", silo, "gland-rings/001.png").out())
                .contains("gland-rings → wavy-fibres", "ada", "refine");
    }

    @Test
    void anUnknownImageIsNamedWithItsLineAndNothingIsRecorded() throws IOException {
        Path table = Files.writeString(folder.resolve("bad.csv"),
                "image,class\nwavy-fibres/001.png,gland-rings\nnowhere.png,gland-rings\n");
        CommandRun run = CommandRun.of("silo", "label", silo, "--from", table);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Line 3", "nowhere.png");
        assertThat(CommandRun.of("silo", "status", silo, "--json").out()).contains("\"seeds\" : 12");
    }

    @Test
    void wrongUseExitsWithTwoAndTroubleWithOne() {
        assertThat(CommandRun
                .of("silo", "weak", silo, "--logits", "votes", "--scale", "softmax", "--out", "x").exit())
                .isEqualTo(2);
        assertThat(CommandRun.of("silo", "weak", silo, "--temperature", "2", "--out", "x").exit())
                .isEqualTo(2);
        assertThat(CommandRun.of("silo", "weak", silo, "--nonsense").exit()).isEqualTo(2);
        assertThat(CommandRun.of("silo", "import", silo, "--from", folder.resolve("missing")).exit())
                .isNotZero();
        CommandRun missing = CommandRun.of("silo", "status", folder.resolve("nothing"));
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("nothing").doesNotContain("Exception");
    }

    @Test
    void aModelThatIsNoImageEncoderSaysWhatIsWrong() throws IOException {
        Path model = Files.writeString(folder.resolve("broken.onnx"), "not a model");
        CommandRun run = CommandRun.of("silo", "embed", silo, "--encoder", model);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("broken.onnx").doesNotContain("\tat ");
    }
}
