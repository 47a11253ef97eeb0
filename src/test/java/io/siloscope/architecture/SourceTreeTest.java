package io.siloscope.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Rules that are about text: the size of files, and what every package says of itself.
class SourceTreeTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");

    @Test
    void noFileIsOver400Lines() {
        assertThat(Stream.of(MAIN, TEST).flatMap(SourceTreeTest::sources).filter(file -> lines(file) > 400))
                .isEmpty();
    }

    @Test
    void halfTheFilesFitAScreenAndNearlyAllFitThree() {
        List<Long> sizes = sources(MAIN).map(SourceTreeTest::lines).sorted().toList();
        assertThat(sizes.get(sizes.size() / 2)).as("median").isLessThanOrEqualTo(80);
        assertThat(sizes.get(sizes.size() * 95 / 100)).as("95th percentile").isLessThanOrEqualTo(250);
    }

    @Test
    void everyPackageOpensWithOneSentenceAndIsNullMarked() {
        var folders = new TreeMap<Path, String>();
        sources(MAIN).map(Path::getParent)
                .forEach(folder -> folders.putIfAbsent(folder, packageInfo(folder)));
        assertThat(folders).allSatisfy((folder, text) -> assertThat(text).as(folder.toString())
                .startsWith("/// ")
                .contains("@NullMarked"));
    }

    private static Stream<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String packageInfo(Path folder) {
        try {
            Path file = folder.resolve("package-info.java");
            return Files.exists(file) ? Files.readString(file) : "no package-info.java";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
