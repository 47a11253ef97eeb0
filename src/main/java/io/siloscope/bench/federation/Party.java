package io.siloscope.bench.federation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A running [KillParty] or [RoundParty], as its keeper sees it.
final class Party implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(200);

    private final Process process;
    private final Signals signals;

    private Party(Process process, Signals signals) {
        this.process = process;
        this.signals = signals;
    }

    /// Starts one; what it writes goes to a log beside its folder.
    ///
    /// @param options of the Java machine
    static Party start(Class<?> main, Path folder, List<String> options, String... arguments)
            throws IOException {
        Files.createDirectories(folder);
        List<String> java = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED"));
        java.addAll(options);
        java.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), folder.toString()));
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        Process process = new ProcessBuilder(Stream.concat(java.stream(), Stream.of(arguments)).toList())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Party(process, new Signals(folder.resolve("signals")));
    }

    /// Waits until it says a word.
    String await(String word) throws IOException, InterruptedException {
        return signals.await(word, DEADLINE, () -> !process.isAlive());
    }

    /// Lets it go on from a moment.
    void go(Moment moment) throws IOException {
        signals.give("go-" + moment, "");
    }

    /// SIGKILL, and waits until it is gone.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
