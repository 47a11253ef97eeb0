package io.siloscope.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Split;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.siloscope.ingest.FolderScanTest.described;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LabelTableTest {

    @TempDir
    Path root;

    @BeforeEach
    void images() {
        TestImages.png(root, "images/a.png", 1);
        TestImages.png(root, "images/b.png", 2);
        TestImages.png(root, "images/c.png", 3);
        TestImages.png(root, "more/c.png", 4);
    }

    @Test
    void rowsDescribeImagesByPathOrUniqueName() throws IOException {
        table("""
                image,class,split,lesion,confirmed_by
                images/a.png,nv,test,HAM_1,histo
                b.png,mel,,HAM_2,histo
                ./more\\c.png,mel,val,HAM_2,histo
                """);
        Scan scan = FolderScan.of(root, Layout.AUTO, Split.TRAIN);

        assertThat(described(scan)).containsExactly("images/a.png|nv|test", "images/b.png|mel|train",
                "images/c.png||train", "more/c.png|mel|val");
        assertThat(scan.refused()).isEmpty();
        assertThat(scan.items().get(1).line()).isEqualTo(3);
    }

    @Test
    void groupsAreKept() throws IOException {
        table("image,class,group\nb.png,mel,patient 7\n");

        assertThat(FolderScan.of(root, Layout.CSV, Split.TRAIN).items().get(1).group())
                .isEqualTo("patient 7");
    }

    @Test
    void aBadRowIsListedWithItsLineAndTheOthersCount() throws IOException {
        table("""
                image,class,split
                a.png,nv,train
                nowhere.png,nv,train

                c.png,nv,train
                b.png,nv,holdout
                a.png,mel,train
                """);
        Scan scan = FolderScan.of(root, Layout.CSV, Split.TRAIN);

        assertThat(scan.items().getFirst().className()).isEqualTo("nv");
        assertThat(scan.refused()).extracting(Refused::reason).satisfiesExactly(
                reason -> assertThat(reason).startsWith("Line 3: there is no image \"nowhere.png\""),
                reason -> assertThat(reason)
                        .startsWith("Line 5: \"c.png\" may be images/c.png or more/c.png"),
                reason -> assertThat(reason)
                        .startsWith("Line 6: a split is train, val or test, not \"holdout\""),
                reason -> assertThat(reason).startsWith("Line 7: \"a.png\" was described on line 2"));
    }

    @Test
    void anUnknownClassIsListedWithItsLine() throws IOException {
        table("image,class\na.png,nv\nb.png,wart\n");
        Scan scan = FolderScan.of(root, Layout.CSV, Split.TRAIN).accepting(LabelSet.of("nv", "mel"));

        assertThat(scan.items()).hasSize(3);
        assertThat(scan.refused()).containsExactly(new Refused("images/b.png",
                "Line 3 of the table names the class \"wart\", which is not one of nv, mel"));
    }

    @Test
    void aTableWithoutItsColumnsStopsTheImport() throws IOException {
        table("file,class\na.png,nv\n");
        assertThatThrownBy(() -> FolderScan.of(root, Layout.CSV, Split.TRAIN))
                .isInstanceOf(IngestException.class)
                .hasMessageContaining("no column \"image\"");

        table("");
        assertThatThrownBy(() -> FolderScan.of(root, Layout.CSV, Split.TRAIN))
                .isInstanceOf(IngestException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void aTableThatIsNotThereOrNotTextStopsTheImport() throws IOException {
        assertThatThrownBy(() -> FolderScan.of(root, Layout.CSV, Split.TRAIN))
                .isInstanceOf(IngestException.class)
                .hasMessageContaining("There is no table");

        Files.write(root.resolve("labels.csv"),
                "image,class\nü.png,nv\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> FolderScan.of(root, Layout.CSV, Split.TRAIN))
                .isInstanceOf(IngestException.class);
    }

    @Test
    void aTableMayLieElsewhere(@TempDir Path elsewhere) throws IOException {
        Path table = Files.writeString(elsewhere.resolve("truth.csv"), "image,class\na.png,nv\n");

        assertThat(described(FolderScan.withTable(root, table, Split.TEST)))
                .startsWith("images/a.png|nv|test");
    }

    private void table(String text) throws IOException {
        Files.writeString(root.resolve("labels.csv"), text);
    }
}
