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

    private static final String INTERNET = "AF_INET";
    private static final String SKIP = "strace is missing or may not trace here";

    @TempDir
    Path folder;

    @BeforeEach
    void aRealConnectionIsSeen() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/strace")), SKIP);
        List<String> calls = calls(List.of("bash", "-c", "true 3<>/dev/tcp/127.0.0.1/9 || true"));
        assumeTrue(calls.stream().anyMatch(call -> call.contains(INTERNET)), SKIP);
    }

    @Test
    void everyEngineConnectsNowhere() throws Exception {
        List<String> calls = calls(CommandRun.program("doctor"));

        assertThat(calls).noneMatch(call -> call.contains(INTERNET));
        assertThat(calls).anyMatch(call -> call.contains("libonnxruntime"))
                .anyMatch(call -> call.contains("libtorch"))
                .anyMatch(call -> call.contains("libsqlitejdbc"));
        assertThat(folder.resolve("printed")).content().contains("encoder   works", "training  works",
                "store     works");
    }

    /// Each file that a program has opened and each address that it has tried to reach.
    private List<String> calls(List<String> program) throws IOException, InterruptedException {
        Path trace = folder.resolve("trace");
        Path printed = folder.resolve("printed");
        List<String> line = new ArrayList<>(
                List.of("strace", "-f", "-e", "trace=connect,openat", "-o", trace.toString()));
        line.addAll(program);
        Process traced = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(printed.toFile())
                .start();
        try {
            assertThat(traced.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            traced.destroyForcibly();
        }
        return Files.readAllLines(trace);
    }
}
