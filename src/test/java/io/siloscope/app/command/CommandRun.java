package io.siloscope.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.siloscope.app.Main;
import io.siloscope.app.terminal.Terminal;

/// One command, run to its end in this process, and what it printed.
record CommandRun(int exit, String out, String err) {

    static final List<String> CLASSES = List.of("crowded-nuclei", "fat-vacuoles", "gland-rings",
            "wavy-fibres");

    private static final Path SAMPLES = Path.of("sample-data");

    static CommandRun of(Object... args) {
        return reading("", args);
    }

    /// With something on standard input.
    static CommandRun reading(String in, Object... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        Terminal terminal = new Terminal(new BufferedReader(new StringReader(in)), new PrintWriter(out),
                new PrintWriter(err), false);
        int exit = CommandLineTool.run(terminal, Stream.of(args).map(String::valueOf).toArray(String[]::new));
        return new CommandRun(exit, out.toString().strip(), err.toString().strip());
    }

    /// The command line that starts the real program in a process of its own.
    static List<String> program(Object... args) {
        Stream<String> java = Stream.of(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Main.class.getName());
        return Stream.concat(java, Stream.of(args).map(String::valueOf)).toList();
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /// A silo of a few sample images a class with their classes known, embedded and seeded.
    static Path silo(Path folder, String letter, int images) throws IOException {
        Path silo = folder.resolve("clinic-" + letter);
        Path pictures = copy(folder.resolve("images-" + letter), letter, images);
        done(of("silo", "create", silo, "--classes", String.join(",", CLASSES)));
        done(of("silo", "import", silo, "--from", pictures));
        done(of("silo", "embed", silo));
        done(of("silo", "label", silo, "--from",
                table(folder.resolve("seed-" + letter + ".csv"), pictures, 3)));
        return silo;
    }

    /// Copies the first images of each class into class folders.
    static Path copy(Path to, String letter, int images) throws IOException {
        for (String name : CLASSES) {
            Path folder = Files.createDirectories(to.resolve(name));
            for (Path file : first(SAMPLES.resolve("silo-" + letter).resolve("train").resolve(name),
                    images)) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return to;
    }

    /// Writes `image,class` for the first images of each class.
    static Path table(Path file, Path pictures, int images) throws IOException {
        List<String> lines = new ArrayList<>(List.of("image,class"));
        for (String name : CLASSES) {
            for (Path image : first(pictures.resolve(name), images)) {
                lines.add(name + "/" + image.getFileName() + "," + name);
            }
        }
        return Files.write(file, lines);
    }

    private static void done(CommandRun run) {
        if (run.exit() != 0) {
            throw new AssertionError(run.err());
        }
    }

    private static List<Path> first(Path folder, int images) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().limit(images).toList();
        }
    }
}
