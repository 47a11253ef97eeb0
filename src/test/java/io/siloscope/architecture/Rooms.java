package io.siloscope.architecture;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The house as data: which room may import which, and which room owns which foreign library.
final class Rooms {

    static final String ROOT = "io.siloscope.";

    private static final List<String> VOCABULARY = List.of("math", "dataset", "format", "jobs");
    private static final List<String> MACHINES = List.of("ingest", "vision", "weak", "query", "learn",
            "federate", "store", "chart");

    /// What each room may import besides itself.
    static final Map<String, Set<String>> MAY_IMPORT = new LinkedHashMap<>();

    static {
        VOCABULARY.forEach(room -> MAY_IMPORT.put(room, Set.copyOf(VOCABULARY)));
        MACHINES.forEach(room -> MAY_IMPORT.put(room, Set.copyOf(VOCABULARY)));
        MAY_IMPORT.put("workbench", union(VOCABULARY, MACHINES));
        MAY_IMPORT.put("experiment", union(VOCABULARY, MACHINES));
        MAY_IMPORT.put("ui", union(VOCABULARY, List.of("workbench", "chart")));
        MAY_IMPORT.put("bench", union(VOCABULARY, MACHINES, List.of("workbench", "experiment")));
        MAY_IMPORT.put("app", union(VOCABULARY, MACHINES, List.of("workbench", "experiment", "bench", "ui")));
    }

    /// Which packages may import a foreign library, by the library's package. SLF4J and JSpecify are everywhere.
    static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("ai.djl", List.of("learn")),
            Map.entry("ai.onnxruntime", List.of("vision")),
            Map.entry("org.apache.commons.compress", List.of("ingest.archive")),
            Map.entry("com.twelvemonkeys", List.of("ingest")),
            Map.entry("ij", List.of("ingest")),
            Map.entry("javax.imageio", List.of("ingest", "vision", "chart")),
            Map.entry("java.sql", List.of("store")),
            Map.entry("org.sqlite", List.of("store")),
            Map.entry("org.eclipse.jetty", List.of("federate.wire")),
            Map.entry("java.net.http", List.of("federate.wire")),
            Map.entry("org.bouncycastle", List.of("federate.wire")),
            Map.entry("com.github.luben.zstd", List.of("federate.wire")),
            Map.entry("org.jfree.chart.fx", List.of("ui.fx")),
            Map.entry("org.jfree", List.of("chart", "ui.fx")),
            Map.entry("org.apache.batik", List.of("chart")),
            Map.entry("tools.jackson", List.of("format")),
            Map.entry("com.fasterxml.jackson", List.of("format")),
            Map.entry("picocli", List.of("app")),
            Map.entry("ch.qos.logback", List.of("app")),
            Map.entry("javafx", List.of("ui")),
            Map.entry("org.controlsfx", List.of("ui")),
            Map.entry("atlantafx", List.of("ui")));

    /// What `federate` may know of `dataset`: class names, and how sites train. No image, embedding or label.
    static final Set<String> PROMISE = Set.of("LabelSet", "Recipe", "ModelKind", "Input", "Effort", "Sgd",
            "Schedule", "Proximal",
            "Augmentation");

    private Rooms() {}

    /// The room of a package such as `io.siloscope.ui.fx`: `ui`.
    static String of(String packageName) {
        return packageName.substring(ROOT.length()).split("\\.", 2)[0];
    }

    static boolean isOurs(String packageName) {
        return packageName.startsWith(ROOT);
    }

    /// True when `packageName` is `parent` or lies below it.
    static boolean within(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }

    private static Set<String> union(List<String> first, List<String> second) {
        return union(first, second, List.of());
    }

    private static Set<String> union(List<String> first, List<String> second, List<String> third) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        all.addAll(third);
        return all;
    }
}
