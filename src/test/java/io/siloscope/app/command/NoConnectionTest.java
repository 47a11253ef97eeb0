package io.siloscope.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.siloscope.app.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Every engine starts without one attempt to reach another machine: the kernel is asked, not the engines.
///
/// Sockets of this machine's own services (`AF_UNIX`, for the name of the user) are no connection.
class NoConnectionTest {

    private static final String SKIP = "strace is missing or may not trace here";

    @TempDir
    Path folder;

    @BeforeEach
    void aRealConnectionIsSeen() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), SKIP);
        List<String> seen = connections("bash", "-c", "true 3<>/dev/tcp/127.0.0.1/9 || true");
        assumeTrue(!seen.isEmpty(), SKIP);
    }

    @Test
    void onnxRuntimeAndPyTorchConnectNowhere() throws Exception {
        assertThat(connections(program("doctor"))).isEmpty();
        assertThat(folder.resolve("printed")).content().contains("encoder   works", "training  works");
    }

    @Test
    void theStoreConnectsNowhere() throws Exception {
        Path silo = folder.resolve("silo");
        assertThat(connections(program("silo", "create", silo.toString(), "--classes", "a,b"))).isEmpty();
        assertThat(silo).isDirectoryContaining("glob:**silo.db");
    }

    private static String[] program(String... args) {
        List<String> line = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                        Main.class.getName()));
        line.addAll(List.of(args));
        return line.toArray(String[]::new);
    }

    /// The internet addresses that a program has tried to reach.
    private List<String> connections(String... program) throws IOException, InterruptedException {
        Path trace = folder.resolve("trace");
        Path printed = folder.resolve("printed");
        List<String> line = new ArrayList<>(
                List.of("strace", "-f", "-e", "trace=connect", "-o", trace.toString()));
        line.addAll(List.of(program));
        Process traced = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(printed.toFile())
                .start();
        try {
            assertThat(traced.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            traced.destroyForcibly();
        }
        if (!Files.exists(trace)) {
            return List.of();
        }
        List<String> calls = Files.readAllLines(trace);
        assumeTrue(!calls.isEmpty(), SKIP);
        return calls.stream().filter(call -> call.contains("AF_INET")).toList();
    }
}
