package io.siloscope.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.siloscope.format.Json;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

import static org.assertj.core.api.Assertions.assertThat;

/// The golden folder named by the system property `golden.dir`. Without it the calling test is skipped by name.
public final class Golden {

    private Golden() {}

    /// What a test does with one case of a manifest: compute, then hand the results to the outputs' tolerances.
    @FunctionalInterface
    public interface Check {
        void run(GoldenCase golden) throws IOException;
    }

    /// One test for each case of a function, for a `@TestFactory`; a function without cases fails. Without the folder
    /// there is one test, which is skipped.
    ///
    /// @param topic the folder, for example `weak`
    /// @param function as the manifest writes it, for example `weak.knn_vote`
    public static Stream<DynamicTest> tests(String topic, String function, Check check) {
        if (!present(topic)) {
            return Stream.of(DynamicTest.dynamicTest(function, () -> manifest(topic)));
        }
        List<GoldenCase> cases = manifest(topic).at("cases").elements().stream()
                .map(node -> new GoldenNode(node.folder(), topic + "/" + node.at("name").text(),
                        node.value()))
                .map(GoldenCase::new)
                .filter(golden -> golden.function().equals(function))
                .toList();
        assertThat(cases).as("cases of %s in the manifest of %s", function, topic).isNotEmpty();
        return cases.stream()
                .map(golden -> DynamicTest.dynamicTest(golden.name(), () -> golden.verify(check)));
    }

    /// The rows of one of a manifest's tables.
    public static List<GoldenNode> table(String topic, String name) {
        return manifest(topic).at("tables").at(name).at("rows").elements();
    }

    /// The root of a topic's manifest.
    public static GoldenNode manifest(String topic) {
        Assumptions.assumeTrue(present(topic),
                () -> "Skipped: no golden vectors of " + topic + " (system property golden.dir)");
        Path file = file(topic);
        try {
            return new GoldenNode(file.resolveSibling(""), topic, Json.object(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean present(String topic) {
        return Files.exists(file(topic));
    }

    private static Path file(String topic) {
        return Path.of(System.getProperty("golden.dir", ""), topic, "manifest.json");
    }
}
