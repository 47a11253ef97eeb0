package io.siloscope.chart;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChartFilesTest {

    private static final RunCurve RUN = new RunCurve("three silos", 0, IntStream.rangeClosed(0, 20)
            .mapToObj(round -> new RoundRow(round, 0.9 - 0.65 * Math.exp(-round / 5.0),
                    Double.NaN, 1.4 * Math.exp(-round / 8.0), round == 0 ? 0 : 1_400_000,
                    round == 0 ? 0 : 1_400_000, 1, List.of()))
            .toList());

    @TempDir
    Path folder;

    @BeforeAll
    static void needsAFont() {
        Assumptions.assumeTrue(fontsWork(),
                "needs: apt-get install libpango-1.0-0 libpangoft2-1.0-0 fontconfig fonts-dejavu-core");
    }

    @ParameterizedTest
    @EnumSource
    void aPngHasTwiceTheSizeAskedForAndIsNotEmpty(Look look) throws Exception {
        Path file = folder.resolve("made/accuracy.png");
        ChartFiles.png(
                RunFigures.of(Measure.ACCURACY, Across.ROUNDS,
                        List.of(RUN, new RunCurve("alone", 0, RUN.rounds().subList(0, 9)))),
                look, 640, 400, file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(800);
        assertThat(image.getRGB(2, 2) & 0xFFFFFF).isEqualTo(look.background());
        assertThat(pixelsOf(image, look.series(0))).isGreaterThan(500);
        keep(file, "chart-accuracy-" + look + ".png");
    }

    @Test
    void barsAreDrawnInBothColours() throws Exception {
        Path file = folder.resolve("megabytes.png");
        ChartFiles.png(RunFigures.megabytesByRound(RUN), Look.LIGHT, 640, 400, file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(pixelsOf(image, Look.LIGHT.series(0))).isGreaterThan(5000);
        assertThat(pixelsOf(image, Look.LIGHT.series(1))).isGreaterThan(5000);
        keep(file, "chart-megabytes-LIGHT.png");
    }

    @Test
    void anSvgIsXmlWhoseTextsAreTexts() throws Exception {
        Path file = folder.resolve("accuracy.svg");
        ChartFiles.svg(RunFigures.of(Measure.ACCURACY, Across.MEGABYTES, List.of(RUN)), Look.LIGHT, 640, 400,
                file);
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo("640");
        assertThat(document.getDocumentElement().getTextContent()).contains("Megabytes sent");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedInASentence() throws Exception {
        Path file = Files.createFile(folder.resolve("plain-file")).resolve("accuracy.svg");
        assertThatThrownBy(
                () -> ChartFiles.svg(RunFigures.of(Measure.LOSS, Across.ROUNDS, List.of(RUN)), Look.LIGHT,
                        640, 400, file))
                .isInstanceOf(ChartException.class).hasMessageContaining("accuracy.svg");
    }

    private static long pixelsOf(BufferedImage image, int rgb) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF) == rgb)
                .count();
    }

    /// For eyes: the harness of the screens leaves its pictures in the same folder.
    private static void keep(Path file, String name) throws Exception {
        Path target = Files.createDirectories(Path.of("target/screenshots")).resolve(name);
        Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean fontsWork() {
        try {
            return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplay('a');
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }
}
