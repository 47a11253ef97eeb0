package io.siloscope.ui.journey;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import io.siloscope.jobs.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The real window on a real display of 2000 by 1400 pixels at twice the scale. Pictures are left in `target/screenshots/display`.
class DisplayTest {

    private static final Path XVFB = Path.of("/usr/bin/Xvfb");

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void everyScreenIsDrawnAtTwiceTheScale() throws Exception {
        assumeTrue(Files.isExecutable(XVFB) && gtk(), "needs: apt-get install xvfb libgtk-3-0");
        Path silo = folder.resolve("clinic");
        try (Jobs jobs = Jobs.start()) {
            JourneyData.ready(silo, JourneyData.copy(folder.resolve("images"), "silo-a", 25, 10), jobs)
                    .close();
        }
        Path pictures = Path.of("target", "screenshots", "display").toAbsolutePath();
        Path log = folder.resolve("log");
        Process window = program(silo, pictures, log, display());
        boolean ended = window.waitFor(120, TimeUnit.SECONDS);
        assertThat(ended).as(Files.readString(log)).isTrue();
        assertThat(window.exitValue()).as(Files.readString(log)).isZero();
        for (String name : List.of("start", "setup-light", "refine-dark", "map-light", "federate-dark",
                "runs-light",
                "settings-dark")) {
            BufferedImage picture = ImageIO.read(pictures.resolve(name + ".png").toFile());
            assertThat(picture.getWidth()).as(name).isEqualTo(2000);
            assertThat(picture.getHeight()).isEqualTo(1400);
            assertThat(colours(picture)).as(name).isGreaterThan(8);
        }
    }

    /// Starts a display and reads its number from it.
    private String display() throws IOException {
        Process server = new ProcessBuilder(XVFB.toString(), "-displayfd", "1", "-screen", "0",
                "2000x1400x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        processes.add(server);
        var said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        return ":" + said.readLine();
    }

    /// The same Java with the same modules, but with a window.
    private Process program(Path silo, Path pictures, Path log, String display) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dglass.gtk.uiScale=2"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Dglass.") && !argument.startsWith("-javaagent"))
                .forEach(line::add);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), ScaledScreens.class.getName(),
                silo.toString(), pictures.toString()));
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("DISPLAY", display);
        Process window = builder.start();
        processes.add(window);
        return window;
    }

    private static boolean gtk() {
        return List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64").stream()
                .anyMatch(place -> Files.exists(Path.of(place, "libgtk-3.so.0")));
    }

    private static long colours(BufferedImage picture) {
        int width = picture.getWidth();
        return Arrays.stream(picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width)).distinct()
                .count();
    }
}
