package io.siloscope.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.siloscope.format.OnnxAttribute;
import io.siloscope.format.OnnxGraph;

/// Small models for tests.
final class Models {

    private Models() {}

    /// The mean of each channel: N×3×`height`×`width` to N×3; −1 leaves a side free.
    static Path channelMeans(Path file, int height, int width) throws IOException {
        OnnxGraph graph = new OnnxGraph("means");
        String image = graph.input("image", -1, 3, height, width);
        String means = graph.node("ReduceMean", List.of(image), OnnxAttribute.wholes("axes", 2, 3),
                OnnxAttribute.whole("keepdims", 0));
        graph.output(means, -1, 3);
        return write(file, graph);
    }

    static Path write(Path file, OnnxGraph graph) throws IOException {
        return Files.write(file, graph.toByteArray());
    }
}
