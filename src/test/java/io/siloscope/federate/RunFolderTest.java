package io.siloscope.federate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.siloscope.math.Weights;
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
    void aFolderThatHoldsARunIsNotBegunAgain() {
        begun().append(MEASURED);

        assertThatThrownBy(this::begun).isInstanceOf(FederateException.class)
                .hasMessageContaining("holds a run already");
        assertThat(new RunFolder(dir).rounds()).hasSize(1);
    }

    @Test
    void theSameRunGoesOnAndAnotherOneIsRefused() {
        RunFolder folder = begun();
        folder.appendOnce(MEASURED);
        folder.goOn(folder.config());
        folder.appendOnce(MEASURED);

        assertThat(folder.rounds()).hasSize(1);
        assertThatThrownBy(() -> folder.goOn(Toy.config(1, 1, 2, Duration.ofSeconds(1))))
                .isInstanceOf(FederateException.class).hasMessageContaining("another run of that name");
    }

    /// The silo that hosts a run is one of its sites too.
    @Test
    void aHostAndItsOwnSiteShareAFolder() {
        RunFolder host = begun();
        RunFolder site = new RunFolder(dir);
        host.append(UNKNOWN);
        site.appendOnce(UNKNOWN);
        host.append(MEASURED);
        site.appendOnce(MEASURED);
        assertThat(host.rounds()).containsExactly(UNKNOWN, MEASURED);

        Weights one = Toy.weights();
        Weights two = Toy.shifted(one, 1);
        host.leftOutDown().keep(1, one);
        site.leftOutUp().keep(1, two);
        assertThat(host.leftOutDown().before(2)).contains(one);
        assertThat(site.leftOutUp().before(2)).contains(two);
        assertThat(site.leftOutUp().before(1)).isEmpty();
    }

    /// A round that is done again starts from what the rounds before it left.
    @Test
    void whatWasLeftOutIsKeptForTwoRounds() {
        RunFolder folder = begun();
        for (int round = 1; round <= 4; round++) {
            folder.leftOutUp().keep(round, Toy.shifted(Toy.weights(), round));
        }
        assertThat(folder.leftOutUp().before(5)).contains(Toy.shifted(Toy.weights(), 4));
        assertThat(folder.leftOutUp().before(4)).contains(Toy.shifted(Toy.weights(), 3));
        assertThat(folder.leftOutUp().before(3)).isEmpty();
        folder.leftOutUp().forget(4);
        assertThat(folder.leftOutUp().before(5)).contains(Toy.shifted(Toy.weights(), 3));
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
