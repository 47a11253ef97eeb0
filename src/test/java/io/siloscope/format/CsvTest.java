package io.siloscope.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvTest {

    @Test
    void rowsKnowTheirLineAndColumns() throws IOException {
        List<Csv.Row> rows = rows(
                "\uFEFFImage,class\na.png, tumour\n\n\"b, c.png\",\"say \"\"x\"\"\"\r\nlast.png\n");
        assertThat(rows).extracting(Csv.Row::line).containsExactly(2, 4, 5);
        assertThat(rows.get(0).get("image")).isEqualTo("a.png");
        assertThat(rows.get(0).get("class")).isEqualTo("tumour");
        assertThat(rows.get(1).get("image")).isEqualTo("b, c.png");
        assertThat(rows.get(1).get("class")).isEqualTo("say \"x\"");
        assertThat(rows.get(2).get("class")).isEmpty();
    }

    @Test
    void aLineBreakInsideQuotesCounts() throws IOException {
        assertThat(rows("image,class\n\"two\nlines\",x\nb,y\n")).extracting(Csv.Row::line).containsExactly(2,
                4);
    }

    @Test
    void tooManyCellsNameTheLine() {
        assertThatThrownBy(() -> rows("image,class\na,b\na,b,c\n"))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("Line 3 has 3 cells");
        assertThatThrownBy(() -> rows("")).hasMessageContaining("header");
    }

    @Test
    void writtenRowsComeBackEqual() throws IOException {
        StringWriter out = new StringWriter();
        Csv.writeRow(out, List.of("image", "class"));
        Csv.writeRow(out, List.of("a \"b\", c\nd", 3));
        assertThat(rows(out.toString()).getFirst().cells()).containsEntry("image", "a \"b\", c\nd")
                .containsEntry("class", "3");
    }

    @Test
    void aRowIsHandedOnBeforeTheNextIsTyped() throws Exception {
        BlockingQueue<String> typed = new ArrayBlockingQueue<>(4);
        BlockingQueue<String> seen = new ArrayBlockingQueue<>(4);
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                Csv.read(new TypedReader(typed), row -> seen.add(row.get("image")));
            } catch (IOException e) {
                seen.add(e.toString());
            }
        });
        typed.put("image,class\n");
        typed.put("a.png,x\n");
        assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo("a.png");
        typed.put("b.png,y\n");
        assertThat(seen.poll(5, TimeUnit.SECONDS)).isEqualTo("b.png");
        typed.put("");
        reader.join();
    }

    private static List<Csv.Row> rows(String text) throws IOException {
        List<Csv.Row> rows = new ArrayList<>();
        Csv.read(new StringReader(text), rows::add);
        return rows;
    }
}
