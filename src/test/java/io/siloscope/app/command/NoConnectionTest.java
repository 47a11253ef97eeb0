package io.siloscope.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
        List<String> seen = connections(List.of("bash", "-c", "true 3<>/dev/tcp/127.0.0.1/9 || true"));
        assumeTrue(!seen.isEmpty(), SKIP);
    }

    @Test
    void onnxRuntimeAndPyTorchConnectNowhere() throws Exception {
        assertThat(connections(CommandRun.program("doctor"))).isEmpty();
        assertThat(folder.resolve("printed")).content().contains("encoder   works", "training  works");
    }

    @Test
    void theStoreConnectsNowhere() throws Exception {
        Path silo = folder.resolve("silo");
        assertThat(connections(CommandRun.program("silo", "create", silo, "--classes", "a,b"))).isEmpty();
        assertThat(silo).isDirectoryContaining("glob:**silo.db");
    }

    /// The internet addresses that a program has tried to reach.
    private List<String> connections(List<String> program) throws IOException, InterruptedException {
        Path trace = folder.resolve("trace");
        Path printed = folder.resolve("printed");
        List<String> line = new ArrayList<>(
                List.of("strace", "-f", "-e", "trace=connect", "-o", trace.toString()));
        line.addAll(program);
        Process traced = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(printed.toFile())
                .start();
        try {
            assertThat(traced.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            traced.destroyForcibly();
        }
        return Files.readAllLines(trace).stream().filter(call -> call.contains("AF_INET")).toList();
    }
}
