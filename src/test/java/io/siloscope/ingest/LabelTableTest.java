package io.siloscope.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.Split;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.siloscope.ingest.ImageScanTest.described;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
        Scan scan = ImageScan.of(root, Layout.AUTO, Split.TRAIN);

        assertThat(described(scan)).containsExactly("images/a.png|nv|test", "images/b.png|mel|train",
                "images/c.png||train", "more/c.png|mel|val");
        assertThat(scan.refused()).isEmpty();
        assertThat(scan.items().get(1).line()).isEqualTo(3);
    }

    @Test
    void groupsAreKept() throws IOException {
        table("image,class,group\nb.png,mel,patient 7\n");

        assertThat(ImageScan.of(root, Layout.CSV, Split.TRAIN).items().get(1).group())
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
        Scan scan = ImageScan.of(root, Layout.CSV, Split.TRAIN);

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
        Scan scan = ImageScan.of(root, Layout.CSV, Split.TRAIN).accepting(LabelSet.of("nv", "mel"));

        assertThat(scan.items()).hasSize(3);
        assertThat(scan.refused()).containsExactly(new Refused("images/b.png",
                "Line 3 of the table gives it the class \"wart\", which is not one of nv, mel"));
    }

    @Test
    void aTableWithoutItsColumnsStopsTheImport() throws IOException {
        table("picture,class\na.png,nv\n");
        assertThatThrownBy(() -> ImageScan.of(root, Layout.CSV, Split.TRAIN))
                .isInstanceOf(IngestException.class)
                .hasMessageContaining("no column \"image\"")
                .hasMessageContaining("but picture, class")
                .hasMessageContaining("--columns image=picture");

        table("");
        assertThatThrownBy(() -> ImageScan.of(root, Layout.CSV, Split.TRAIN))
                .isInstanceOf(IngestException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void aTableThatIsNotThereOrNotTextStopsTheImport() throws IOException {
        assertThatThrownBy(() -> ImageScan.of(root, Layout.CSV, Split.TRAIN))
                .isInstanceOf(IngestException.class)
                .hasMessageContaining("There is no table");

        Files.write(root.resolve("labels.csv"),
                "image,class\nü.png,nv\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ImageScan.of(root, Layout.CSV, Split.TRAIN))
                .isInstanceOf(IngestException.class);
    }

    @Test
    void aTableMayLieElsewhere(@TempDir Path elsewhere) throws IOException {
        Path table = Files.writeString(elsewhere.resolve("truth.csv"), "image,class\na.png,nv\n");

        assertThat(described(withTable(root, table, Map.of(), Split.TEST)))
                .startsWith("images/a.png|nv|test");
    }

    @Test
    void usualNamesOfColumnsAreUnderstoodAndSaid() throws IOException {
        table("lesion_id,isic_id,dx,age\nHAM_1,a,nv,60\nHAM_2,b.png,mel,\n");
        Scan scan = ImageScan.of(root, Layout.CSV, Split.TRAIN);

        assertThat(described(scan)).startsWith("images/a.png|nv|train", "images/b.png|mel|train");
        assertThat(scan.items()).extracting(ImageItem::group).containsOnly("");
        assertThat(scan.columns()).isEqualTo("image from isic_id, class from dx");
    }

    @Test
    void unclearColumnsAreAskedForAndMayBeChosen() throws IOException {
        table("file,image_id,dx,lesion_id\na.png,1,nv,HAM_1\n");
        Path table = root.resolve("labels.csv");
        assertThatThrownBy(() -> ImageScan.of(root, Layout.CSV, Split.TRAIN))
                .hasMessageContaining("file or image_id may be meant")
                .hasMessageContaining("Nothing was imported");

        Map<String, String> chosen = Map.of("image", "File", "group", "lesion_id");
        Scan scan = withTable(root, table, chosen, Split.TRAIN);
        assertThat(scan.items().getFirst().group()).isEqualTo("HAM_1");
        assertThat(scan.columns()).isEqualTo("image from file, class from dx, group from lesion_id");

        assertThatThrownBy(() -> withTable(root, table, Map.of("image", "file", "class", "colour"),
                Split.TRAIN))
                .hasMessageContaining("no column \"colour\"; it has file, image_id, dx, lesion_id");
        assertThatThrownBy(() -> withTable(root, table, Map.of("age", "dx"), Split.TRAIN))
                .hasMessageContaining("not for \"age\"");
    }

    @Test
    void spreadsheetsInUtf16WithSemicolonsAreRead() throws IOException {
        TestImages.png(root, "images/größe 1.png", 5);
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_8)) {
            byte[] text = "\uFEFFimage;class\r\n\"größe 1.png\";\"nv; benign, flat\"\r\n".substring(
                    charset.equals(StandardCharsets.UTF_16) ? 1 : 0).getBytes(charset);
            Files.write(root.resolve("labels.csv"), text);

            assertThat(described(ImageScan.of(root, Layout.CSV, Split.TRAIN)))
                    .contains("images/größe 1.png|nv; benign, flat|train");
        }
        Files.write(root.resolve("labels.csv"), bytes(0xFF, 0xFE, "image\tclass\nb.png\tmel\n"));
        assertThat(described(ImageScan.of(root, Layout.CSV, Split.TRAIN)))
                .contains("images/b.png|mel|train");
    }

    @Test
    void linesOfJsonAreATableToo() throws IOException {
        Path table = Files.writeString(root.resolve("labels.jsonl"), """
                {"image": "a.png", "class": "nv", "age": 60, "split": null}

                {"image": "b.png", "class": "mel", "group": "HAM_2"}
                """);
        Scan scan = withTable(root, table, Map.of(), Split.TRAIN);

        assertThat(described(scan)).startsWith("images/a.png|nv|train", "images/b.png|mel|train");
        assertThat(scan.items()).extracting(ImageItem::line, ImageItem::group)
                .startsWith(tuple(1, ""), tuple(3, "HAM_2"));
        assertThat(scan.refused()).isEmpty();

        Files.writeString(table, "{\"image\": \"a.png\", \"class\": \"nv\"}\n[1]\n");
        assertThatThrownBy(() -> withTable(root, table, Map.of(), Split.TRAIN))
                .isInstanceOf(IngestException.class).hasMessageContaining("labels.jsonl: line 2");
        Files.writeString(table, "");
        assertThatThrownBy(() -> withTable(root, table, Map.of(), Split.TRAIN))
                .isInstanceOf(IngestException.class).hasMessageContaining("no column \"image\"");
    }

    private static Scan withTable(Path root, Path table, Map<String, String> columns, Split split) {
        return ImageScan.of(root,
                new ScanOptions(Layout.AUTO, Optional.of(table), columns, split, Optional.empty(), root));
    }

    /// Little-endian UTF-16 after its mark, as spreadsheets write it.
    private static byte[] bytes(int first, int second, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_16LE);
        byte[] all = new byte[body.length + 2];
        all[0] = (byte) first;
        all[1] = (byte) second;
        System.arraycopy(body, 0, all, 2, body.length);
        return all;
    }

    private void table(String text) throws IOException {
        Files.writeString(root.resolve("labels.csv"), text);
    }
}
