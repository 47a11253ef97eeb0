package io.siloscope.learn;

import java.util.List;

import io.siloscope.dataset.Input;
import io.siloscope.dataset.Recipe;
import io.siloscope.format.OnnxAttribute;
import io.siloscope.format.OnnxGraph;
import io.siloscope.math.Weights;

/// A trained network as an ONNX model: its `input` is what the network is fed, normalised as the recipe says, N×C×H×W or
/// N×d; its output `logits` one unnormalised score a class. Weights keep their names. A linear probe can also be put behind its encoder.
public final class OnnxExport {

    private OnnxExport() {}

    /// The bytes of an `.onnx` file.
    ///
    /// @throws IllegalArgumentException when the weights are not of the recipe's network
    public static byte[] of(Recipe recipe, Weights weights) {
        Network network = Network.of(recipe);
        network.requireFits(weights);
        var graph = new OnnxGraph(recipe.model().label());
        String input = switch (recipe.input()) {
            case Input.Image image ->
                graph.input("input", -1, image.channels(), image.height(), image.width());
            case Input.Embedding embedding -> graph.input("input", -1, embedding.dimension());
        };
        var layers = new OnnxLayers(graph, weights);
        String features = switch (network) {
            case Cnn4 _ -> cnn4(layers, input);
            case FastResNet8 resNet -> fastResNet8(layers, input, resNet);
            case KafalResNet8 resNet -> kafalResNet8(layers, input, resNet);
            case LinearProbe _ -> input;
        };
        graph.node("Gemm", "logits",
                List.of(features, layers.weight("linear.weight"), layers.weight("linear.bias")),
                OnnxAttribute.whole("transB", 1));
        graph.output("logits", -1, recipe.classes());
        return graph.toByteArray();
    }

    /// An encoder with a linear probe behind it: images in, `class_scores` out, beside the encoder's own output.
    ///
    /// @param encoder the bytes of the encoder's model, operator set 7 or newer
    /// @param features the name of its output, N×d or N×d×1×1
    /// @throws IllegalArgumentException when the weights are not of a linear probe
    public static byte[] behind(byte[] encoder, String features, Recipe recipe, Weights weights) {
        Network network = Network.of(recipe);
        if (!(network instanceof LinearProbe)) {
            throw new IllegalArgumentException("Only a linear model stands behind an encoder; this one is "
                    + recipe.model().label() + " and reads pixels itself");
        }
        network.requireFits(weights);
        var graph = new OnnxGraph("");
        String flat = graph.node("Flatten", "probe.features", List.of(features),
                OnnxAttribute.whole("axis", 1));
        graph.node("Gemm", "class_scores",
                List.of(flat, graph.constant("probe.weight", weights.tensor("linear.weight")),
                        graph.constant("probe.bias", weights.tensor("linear.bias"))),
                OnnxAttribute.whole("transB", 1));
        graph.output("class_scores", -1, recipe.classes());
        return graph.after(encoder);
    }

    private static String cnn4(OnnxLayers layers, String input) {
        String maps = input;
        for (int block = 1; block <= Cnn4.BLOCKS; block++) {
            String name = "block" + block;
            maps = layers.convolution(maps, name + ".conv", 1, 1, true);
            maps = layers.pooled(layers.relu(layers.normalisation(maps, name + ".bn")));
        }
        return layers.flattened(maps);
    }

    private static String fastResNet8(OnnxLayers layers, String input, FastResNet8 network) {
        String stem = layers.convolution(input, "stem.conv", 1, 1, false);
        String maps = layers.relu(layers.normalisation(stem, "stem.bn"));
        for (ResidualBlock block : network.blocks()) {
            maps = residual(layers, maps, block);
        }
        return layers.flattened(layers.mean(maps));
    }

    private static String kafalResNet8(OnnxLayers layers, String input, KafalResNet8 network) {
        String maps = layers.convolution(input, "stem.conv", 1, 1, false);
        for (ResidualBlock block : network.blocks()) {
            maps = residual(layers, maps, block);
        }
        return layers.flattened(layers.mean(layers.relu(layers.normalisation(maps, "head.bn"))));
    }

    private static String residual(OnnxLayers layers, String input, ResidualBlock block) {
        String name = block.name();
        String first = layers.convolution(input, name + ".conv1", block.stride(), 1, false);
        String middle = layers.relu(layers.normalisation(first, name + ".bn1"));
        String second = layers.normalisation(layers.convolution(middle, name + ".conv2", 1, 1, false),
                name + ".bn2");
        String shortcut = input;
        if (block.changesShape()) {
            shortcut = layers.convolution(input, name + ".shortcut.conv", block.stride(), 0, false);
            shortcut = block.normalisedShortcut() ? layers.normalisation(shortcut, name + ".shortcut.bn")
                    : shortcut;
        }
        return layers.relu(layers.sum(second, shortcut));
    }
}
