package io.siloscope.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextConsistencyTest {

    private static final Pattern USE = Pattern.compile("(?:Text|Captions)\\s*\\.of\\(\\s*\"([^\"]+)\"");

    @Test
    void everyKeyThatIsUsedHasATextAndEveryTextIsUsed() throws IOException {
        assertThat(keys("/io/siloscope/ui/text.properties")).isEqualTo(used("ui"));
        assertThat(keys("/io/siloscope/chart/captions.properties")).isEqualTo(used("chart"));
    }

    /// Every language says the same: the same keys, and in each text the same placeholders.
    @Test
    void everyLanguageIsComplete() throws IOException {
        complete("/io/siloscope/ui/text");
        complete("/io/siloscope/chart/captions");
    }

    private static void complete(String name) throws IOException {
        Properties english = bundle(name + ".properties");
        Properties german = bundle(name + "_de.properties");
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(german.getProperty(key))).as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(german.getProperty(key).lines()).as(key)
                    .hasSameSizeAs(english.getProperty(key).lines().toList());
        }
        assertThat(german.values()).allSatisfy(
                text -> assertThat(text.toString().replace("''", "")).doesNotContain("'"));
    }

    /// The numbers of the arguments that a text shows.
    private static Set<String> placeholders(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher found = Pattern.compile("\\{(\\d+)").matcher(text);
        while (found.find()) {
            numbers.add(found.group(1));
        }
        return numbers;
    }

    @Test
    void everyTextIsAMessageFormat() throws IOException {
        bundle("/io/siloscope/ui/text.properties")
                .forEach((key, text) -> assertThat(new MessageFormat((String) text))
                        .as(key.toString()).isNotNull());
    }

    @Test
    void noTextHoldsALoneApostrophe() throws IOException {
        assertThat(bundle("/io/siloscope/ui/text.properties").values()).allSatisfy(
                text -> assertThat(text.toString().replace("''", "")).doesNotContain("'"));
    }

    private static Set<String> used(String room) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/siloscope", room))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher use = USE.matcher(Files.readString(file));
                while (use.find()) {
                    keys.add(use.group(1));
                }
            }
        }
        return keys;
    }

    private static Set<String> keys(String resource) throws IOException {
        return new TreeSet<>(bundle(resource).stringPropertyNames());
    }

    private static Properties bundle(String resource) throws IOException {
        var bundle = new Properties();
        try (InputStream in = Objects
                .requireNonNull(TextConsistencyTest.class.getResourceAsStream(resource))) {
            bundle.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return bundle;
    }
}
