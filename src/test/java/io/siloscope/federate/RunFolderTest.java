package io.siloscope.federate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RunFolderTest {

    private static final RoundRecord MEASURED = new RoundRecord(1, 0.1 + 0.2, 1.0 / 3, 1e-9, 2, 40, 100, 200,
            1.25,
            "ab12");
    private static final RoundRecord UNKNOWN = new RoundRecord(0, Double.NaN, Double.NaN, Double.NaN, 0, 0,
            10, 20,
            0.5, "00ff");

    @TempDir
    Path dir;

    @Test
    void rowsComeBackBitForBit() {
        RunFolder folder = begun();
        folder.append(UNKNOWN);
        folder.append(MEASURED);

        assertThat(folder.rounds()).isEqualTo(List.of(UNKNOWN, MEASURED));
    }

    @Test
    void theHeaderIsThatOfTheDesignAndUnknownCellsAreEmpty() throws IOException {
        RunFolder folder = begun();
        folder.append(UNKNOWN);

        assertThat(Files.readAllLines(dir.resolve("rounds.csv"))).containsExactly(
                "round,accuracy,balanced_accuracy,loss,sites,examples,bytes_down,bytes_up,seconds,weights_digest",
                "0,,,,0,0,10,20,0.5,00ff");
    }

    @Test
    void beginningAgainKeepsTheRows() {
        begun().append(MEASURED);

        assertThat(begun().rounds()).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "in the way");

        assertThatThrownBy(() -> new RunFolder(file).begin(Toy.config(1, 1, 1, Duration.ofSeconds(1))))
                .isInstanceOf(FederateException.class).hasMessageContaining("config.json");
    }

    private RunFolder begun() {
        RunFolder folder = new RunFolder(dir);
        folder.begin(Toy.config(1, 1, 1, Duration.ofSeconds(1)));
        return folder;
    }
}
