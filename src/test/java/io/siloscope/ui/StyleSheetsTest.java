package io.siloscope.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A mistake in a style sheet leaves colours out without a word: JavaFX logs it and goes on.
class StyleSheetsTest {

    @Test
    void everySheetIsReadToItsEnd() throws IOException {
        CssParser.errorsProperty().clear();
        for (Path sheet : sheets()) {
            new CssParser().parse(sheet.toUri().toURL());
        }
        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources"))) {
            return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        }
    }
}
