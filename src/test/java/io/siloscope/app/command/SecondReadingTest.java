package io.siloscope.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.siloscope.format.Csv;
import io.siloscope.format.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// First readings by Ada, second ones by Ben.
class SecondReadingTest {

    @TempDir
    Path folder;

    private Path silo = Path.of("");
    private List<String> images = List.of();

    @BeforeEach
    void firstReading() throws IOException {
        silo = CommandRun.silo(folder, "a", 10);
        images = Files
                .readAllLines(CommandRun.table(folder.resolve("all.csv"), folder.resolve("images-a"), 10))
                .stream()
                .skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
        List<String> answers = new ArrayList<>(List.of("image,class,action"));
        for (int i = 3; i < 10; i++) {
            answers.add(images.get(i) + "," + (i < 9 ? "gland-rings," : ",unsure"));
        }
        label("Ada", answers);
    }

    private void label(String annotator, List<String> answers) throws IOException {
        Path table = Files.write(folder.resolve("answers.csv"), answers);
        CommandRun run = CommandRun.of("silo", "label", silo, "--from", table, "--as", "refine",
                "--annotator", annotator);
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private List<String> queue(String reader) throws IOException {
        Path out = folder.resolve("queue.csv");
        CommandRun run = CommandRun.of("silo", "second", silo, "--reader", reader, "--out", out);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readAllLines(out).getFirst()).isEqualTo("image");
        return Files.readAllLines(out).stream().skip(1).toList();
    }

    private void second(String reader, String... answers) {
        CommandRun run = CommandRun.reading("image,class,action\n" + String.join("\n", answers), "silo",
                "second", silo,
                "--reader", reader, "--from", "-");
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void whatOneWasUnsureOfAndASliceOfHisAnswersWaitForAnother() throws IOException {
        assertThat(queue("Ben")).hasSize(2).contains(images.get(9)).isSubsetOf(images.subList(3, 10));
        assertThat(queue("Ada")).as("one of her own, hidden").hasSize(1).isSubsetOf(images.subList(3, 9));

        CommandRun.of("silo", "second", silo, "--reader", "Ben", "--share", "1");
        assertThat(queue("Ben")).containsExactlyInAnyOrderElementsOf(images.subList(3, 10));
        assertThat(queue("Ben")).isEqualTo(queue("Ben")).isNotEqualTo(images.subList(3, 10));
    }

    @Test
    void aSecondAnswerStandsBesideTheLabelUntilItIsSettled() throws IOException {
        CommandRun.of("silo", "second", silo, "--reader", "Ben", "--share", "1");
        second("Ben", images.get(3) + ",gland-rings,", images.get(4) + ",wavy-fibres,",
                images.get(9) + ",fat-vacuoles,");
        assertThat(queue("Ben")).hasSize(4);
        assertThat(classOf(images.get(4))).isEqualTo("gland-rings");

        Path list = folder.resolve("list.csv");
        assertThat(CommandRun.of("silo", "adjudicate", silo, "--out", list).out()).startsWith("2 images");
        assertThat(Csv.read(list))
                .extracting(row -> row.get("image") + row.get("first_class") + " " + row.get("second_class"))
                .containsExactlyInAnyOrder(images.get(4) + "gland-rings wavy-fibres",
                        images.get(9) + " fat-vacuoles");

        assertThat(CommandRun.of("silo", "adjudicate", silo, "--take-second-where-unsure").out())
                .startsWith("1 images");
        assertThat(classOf(images.get(9))).isEqualTo("fat-vacuoles");
        Path settled = Files.writeString(folder.resolve("settled.csv"),
                "image,class\n" + images.get(4) + ",wavy-fibres\n");
        assertThat(CommandRun.of("silo", "adjudicate", silo, "--from", settled).out()).startsWith("0 images");
        assertThat(classOf(images.get(4))).isEqualTo("wavy-fibres");
        assertThat(CommandRun.of("silo", "verify", silo).exit()).isZero();
        assertThat(CommandRun.of("silo", "history", silo, images.get(4)).out()).contains("by Ada (refine)",
                "by Ben (second_read)", "(adjudicate)");
    }

    @Test
    void agreementIsThatBeforeAnythingWasSettled() throws IOException {
        CommandRun.of("silo", "second", silo, "--reader", "Ben", "--share", "1");
        second("Ben", images.get(3) + ",gland-rings,", images.get(4) + ",wavy-fibres,",
                images.get(5) + ",gland-rings,",
                images.get(9) + ",fat-vacuoles,");
        second("Ada", images.get(6) + ",gland-rings,", images.get(7) + ",wavy-fibres,");
        Path settled = Files.writeString(folder.resolve("settled.csv"),
                "image,class\n" + images.get(4) + ",wavy-fibres\n");
        CommandRun.of("silo", "adjudicate", silo, "--from", settled);

        CommandRun run = CommandRun.of("silo", "agreement", silo);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().getFirst()).contains("between readers", "3 images, the same answer on 66.7 %");
        assertThat(run.lines().getLast()).contains("Ada", "2 images, the same answer on 50.0 %");
        Map<String, Object> json = Json.object(CommandRun.of("silo", "agreement", silo, "--json").out());
        assertThat(String.valueOf(json.get("table")))
                .isEqualTo("[[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 2, 1], [0, 0, 0, 0]]");
    }

    @Test
    void whatDoesNotWaitIsRefusedWithItsLine() {
        CommandRun run = CommandRun.reading("image,class\n" + images.getFirst() + ",wavy-fibres\n", "silo",
                "second", silo,
                "--reader", "Ben", "--from", "-");

        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("Line 2", "does not wait for Ben");
    }

    private String classOf(String image) throws IOException {
        Path labels = folder.resolve("labels.csv");
        CommandRun.of("silo", "export", silo, "--out", labels);
        return Csv.read(labels).stream().filter(row -> row.get("image").equals(image)).findFirst()
                .orElseThrow()
                .get("class");
    }
}
