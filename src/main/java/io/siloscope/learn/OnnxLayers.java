package io.siloscope.learn;

import java.util.List;

import io.siloscope.format.OnnxAttribute;
import io.siloscope.format.OnnxGraph;
import io.siloscope.math.Weights;

/// The networks' layers as ONNX nodes with the weights of a state. Values are named by their texts. Not thread-safe.
final class OnnxLayers {

    private static final double EPSILON = 1e-5;

    private final OnnxGraph graph;
    private final Weights weights;

    OnnxLayers(OnnxGraph graph, Weights weights) {
        this.graph = graph;
        this.weights = weights;
    }

    /// A tensor of the state, as a constant of its name.
    String weight(String name) {
        return graph.constant(name, weights.tensor(name));
    }

    String convolution(String maps, String layer, int stride, int padding, boolean bias) {
        OnnxAttribute strides = OnnxAttribute.wholes("strides", stride, stride);
        OnnxAttribute pads = OnnxAttribute.wholes("pads", padding, padding, padding, padding);
        return graph.node("Conv", bias ? List.of(maps, weight(layer + ".weight"), weight(layer + ".bias"))
                : List.of(maps, weight(layer + ".weight")), strides, pads);
    }

    String normalisation(String maps, String layer) {
        return graph.node("BatchNormalization",
                List.of(maps, weight(layer + ".weight"), weight(layer + ".bias"),
                        weight(layer + ".running_mean"), weight(layer + ".running_var")),
                OnnxAttribute.real("epsilon", EPSILON));
    }

    String relu(String maps) {
        return graph.node("Relu", List.of(maps));
    }

    /// The largest of each 2×2 square; odd sides round down.
    String pooled(String maps) {
        return graph.node("MaxPool", List.of(maps), OnnxAttribute.wholes("kernel_shape", 2, 2),
                OnnxAttribute.wholes("strides", 2, 2));
    }

    /// The mean of each map over all positions.
    String mean(String maps) {
        return graph.node("GlobalAveragePool", List.of(maps));
    }

    String flattened(String maps) {
        return graph.node("Flatten", List.of(maps), OnnxAttribute.whole("axis", 1));
    }

    String sum(String left, String right) {
        return graph.node("Add", List.of(left, right));
    }
}
