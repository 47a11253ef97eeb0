package io.siloscope.federate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import io.siloscope.format.Csv;
import io.siloscope.math.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerTest {

    @TempDir
    Path dir;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = dir.resolve("run").resolve("ledger.csv");
        Ledger ledger = Ledger.open(file);
        ledger.add(new Ledger.Entry(0, "hello", 120, List.of(), Double.NaN, Sha256.of("hello")));
        ledger.add(
                new Ledger.Entry(1, "weights", 4096, List.of("fc.weight", "fc.bias"), 1.5, Sha256.of("w")));
    }

    @Test
    void eachRowHoldsTheHashOfTheLineBefore() throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<Csv.Row> rows = Csv.read(file);

        assertThat(lines.getFirst()).isEqualTo("seq,time,round,purpose,bytes,tensors,norm,sha256,prev");
        assertThat(rows.get(0).get("prev")).isEqualTo("0".repeat(64));
        assertThat(rows.get(1).get("prev")).isEqualTo(Sha256.of(lines.get(1)));
        assertThat(rows.get(1).get("tensors")).isEqualTo("fc.weight fc.bias");
        assertThat(Ledger.verify(file)).isEmpty();
    }

    @Test
    void aLedgerOpenedAgainGoesOn() throws IOException {
        Ledger.open(file).add(new Ledger.Entry(2, "update", 90, List.of(), Double.NaN, Sha256.of("u")));

        assertThat(Csv.read(file)).extracting(row -> row.get("seq")).containsExactly("1", "2", "3");
        assertThat(Ledger.verify(file)).isEmpty();
    }

    @Test
    void aTornLastLineIsDropped() throws IOException {
        Files.writeString(file, "3,2026-01-01T00:00:00Z,2,upd", StandardOpenOption.APPEND);

        Ledger.open(file).add(new Ledger.Entry(2, "update", 90, List.of(), Double.NaN, Sha256.of("u")));

        assertThat(Ledger.verify(file)).isEmpty();
        assertThat(Csv.read(file)).hasSize(3);
    }

    @Test
    void aChangedRowBreaksTheChain() throws IOException {
        Files.writeString(file, Files.readString(file).replace(",120,", ",12,"));

        assertThat(Ledger.verify(file)).hasValueSatisfying(why -> assertThat(why).contains("Row 2"));
    }

    @Test
    void aRowTakenOutBreaksTheChain() throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.writeString(file, lines.get(0) + "\n" + lines.get(2) + "\n");

        assertThat(Ledger.verify(file)).hasValueSatisfying(why -> assertThat(why).contains("Row 1"));
    }
}
