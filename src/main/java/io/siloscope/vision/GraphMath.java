package io.siloscope.vision;

import java.util.List;

import io.siloscope.format.OnnxAttribute;
import io.siloscope.format.OnnxGraph;

/// Arithmetic on the values of an ONNX graph; images are N×C×H×W.
final class GraphMath {

    private final OnnxGraph graph;
    private final String tiny;
    private final String spatialPads;

    GraphMath(OnnxGraph graph) {
        this.graph = graph;
        this.tiny = graph.constant(1e-6);
        int reach = FilterBank.SIDE / 2;
        this.spatialPads = graph.integers(0, 0, reach, reach, 0, 0, reach, reach);
    }

    String call(String operator, String... arguments) {
        return graph.node(operator, List.of(arguments));
    }

    String plus(String value, double addend) {
        return call("Add", value, graph.constant(addend));
    }

    String times(String value, double factor) {
        return call("Mul", value, graph.constant(factor));
    }

    /// `log(value + floor)`, for values of 0 or more.
    String log(String value, double floor) {
        return call("Log", plus(value, floor));
    }

    String root(String square) {
        return call("Sqrt", call("Add", square, tiny));
    }

    String ratio(String value, String to) {
        return call("Div", value, plus(to, 0.02));
    }

    /// Means along axes, which stay with length 1.
    String mean(String value, long... axes) {
        return graph.node("ReduceMean", List.of(value), OnnxAttribute.wholes("axes", axes));
    }

    String deviation(String value, long... axes) {
        String centred = call("Sub", value, mean(value, axes));
        return root(mean(call("Mul", centred, centred), axes));
    }

    /// Channels `from` (included) to `to` (excluded).
    String channels(String image, int from, int to) {
        return call("Slice", image, graph.integers(from), graph.integers(to), graph.integers(1));
    }

    String reshape(String value, long... shape) {
        return call("Reshape", value, graph.integers(shape));
    }

    /// Convolution that keeps the size; borders are mirrored.
    String filter(String image, String kernels) {
        String padded = graph.node("Pad", List.of(image, spatialPads), OnnxAttribute.text("mode", "reflect"));
        return call("Conv", padded, kernels);
    }

    /// Half the width and height.
    String half(String image) {
        return pool(image, 2);
    }

    String pool(String image, int side) {
        return graph.node("AveragePool", List.of(image), OnnxAttribute.wholes("kernel_shape", side, side),
                OnnxAttribute.wholes("strides", side, side));
    }

    /// The vectors end to end, under a name.
    String join(String name, List<String> vectors) {
        return graph.node("Concat", name, vectors, OnnxAttribute.whole("axis", 1));
    }
}
