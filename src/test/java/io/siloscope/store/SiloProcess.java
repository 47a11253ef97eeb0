package io.siloscope.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Split;

/// A second Java process on a silo, for tests: it opens the silo, says `open` or why not, then labels image after
/// image and prints each id once its label is durable.
final class SiloProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    SiloProcess(Path silo) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        process = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), SiloProcess.class.getName(), silo.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        output = process.inputReader();
    }

    String line() throws IOException {
        return String.valueOf(output.readLine());
    }

    /// Kills the process without a chance to tidy up, and gives what it had still printed.
    List<String> kill() {
        // Process.destroyForcibly() would also close what is still to be read.
        process.toHandle().destroyForcibly();
        return output.lines().toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) {
        try (SiloStore store = SiloStore.open(Path.of(arguments[0]))) {
            System.out.println("open");
            for (int round = 0;; round++) {
                for (StoredImage image : store.images().images(Split.TRAIN)) {
                    ImageId id = image.id();
                    store.labels().record("child", Purpose.REFINE, List.of(new Answer(id, round % 3)));
                    System.out.println(round % 3 + " " + id);
                }
            }
        } catch (StoreException e) {
            System.out.println(e.getMessage());
        }
    }
}
