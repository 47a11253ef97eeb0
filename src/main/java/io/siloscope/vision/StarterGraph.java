package io.siloscope.vision;

import java.util.ArrayList;
import java.util.List;

import io.siloscope.format.OnnxGraph;
import io.siloscope.math.Tensor;

/// Writes the starter encoder's ONNX graph: colour and texture statistics of an image, made of fixed formulas.
///
/// 1. Optical density, `−log(rgb + 0.03)`: dyes add up in it, and a brighter lamp only shifts it.
/// 2. One lightness and two opponent channels, centred and divided by the lightness's deviation, so that the strength
///    of a stain matters little; each is seen at full, half, quarter and eighth size.
/// 3. Texture: the modulus of Gabor wavelets, averaged over the image and over orientations, and the moduli's own moduli
///    by the angle between the two: a rotation-invariant scattering transform of two layers (Bruna and Mallat, 2013;
///    Sifre and Mallat, 2013).
/// 4. Blobs lighter and darker than their surround; soft histograms; mean and deviation of each channel; the layout on
///    a grid of 4×4.
///
/// Energies are log-compressed; the weights of the groups are fixed numbers.
final class StarterGraph {

    static final int SIDE = 64;

    private static final int SCALES = 4;
    private static final int ANGLES = FilterBank.ORIENTATIONS;

    private static final double COLOUR_WEIGHT = 1.2;
    private static final double HISTOGRAM_WEIGHT = 2.5;
    private static final double LAYOUT_WEIGHT = 0.4;
    private static final double WAVES_WEIGHT = 1.0;
    private static final double BLOBS_WEIGHT = 0.4;

    private final OnnxGraph graph = new OnnxGraph("starter");
    private final GraphMath math = new GraphMath(graph);
    private final List<String> features = new ArrayList<>();
    private int dimension;
    private final String even = graph.constant("even", FilterBank.gabor(0));
    private final String odd = graph.constant("odd", FilterBank.gabor(Math.PI / 2));
    private final String blob = graph.constant("blob", FilterBank.blob());

    private StarterGraph() {}

    /// The model's bytes, the same at each call.
    static byte[] build() {
        return new StarterGraph().model();
    }

    private byte[] model() {
        String rgb = graph.input("image", -1, 3, SIDE, SIDE);
        String density = math.call("Neg", math.log(rgb, 0.03));
        String channels = math.call("Conv", density, graph.constant("opponents", opponents()));
        String lightness = math.channels(channels, 0, 1);
        String contrast = math.plus(math.deviation(lightness, 2, 3), 0.05);
        String balanced = math.call("Div", math.call("Sub", channels, math.mean(channels, 2, 3)), contrast);

        add(COLOUR_WEIGHT, math.mean(channels, 2, 3), 3);
        add(COLOUR_WEIGHT, math.deviation(channels, 2, 3), 3);
        histogram(lightness, 1, 12, 0.1, 0.2, 0.35, 0.55, 0.8, 1.2);
        histogram(balanced, 3, 5, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2);
        add(LAYOUT_WEIGHT, math.pool(balanced, SIDE / 4), 3 * 4 * 4);
        texture(math.reshape(balanced, -1, 1, SIDE, SIDE));
        scattering(math.channels(balanced, 0, 1));

        graph.output(math.join("features", features), -1, dimension);
        return graph.toByteArray();
    }

    /// Lightness, red against blue, green against both.
    private static Tensor opponents() {
        return Tensor.of(new float[]{1 / 3f, 1 / 3f, 1 / 3f, 1, 0, -1, -0.5f, 1, -0.5f}, 3, 3, 1, 1);
    }

    private void add(double weight, String values, int length) {
        features.add(math.times(math.reshape(values, -1, length), weight));
        dimension += length;
    }

    /// The share of the image above each threshold, softly.
    private void histogram(String image, int channels, double steepness, double... thresholds) {
        for (double threshold : thresholds) {
            String above = math.call("Sigmoid", math.times(math.plus(image, -threshold), steepness));
            add(HISTOGRAM_WEIGHT, math.mean(above, 2, 3), channels);
        }
    }

    private String modulus(String image) {
        String cosine = math.filter(image, even);
        String sine = math.filter(image, odd);
        return math.root(math.call("Add", math.call("Mul", cosine, cosine), math.call("Mul", sine, sine)));
    }

    /// Statistics of the three channels (each an image of its own here) at each scale.
    private void texture(String channels) {
        String image = channels;
        for (int scale = 0; scale < SCALES; scale++) {
            String waves = modulus(image);
            String strength = math.mean(waves, 1);
            String average = math.mean(strength, 2, 3);
            add(WAVES_WEIGHT, math.log(average, 0.02), 3);
            add(WAVES_WEIGHT, math.ratio(math.deviation(math.mean(waves, 2, 3), 1), average), 3);
            add(WAVES_WEIGHT, math.ratio(math.deviation(strength, 2, 3), average), 3);
            add(WAVES_WEIGHT, math.ratio(math.mean(math.deviation(waves, 1), 2, 3), average), 3);
            String blobs = math.filter(image, blob);
            blobs(math.call("Relu", blobs));
            blobs(math.call("Relu", math.call("Neg", blobs)));
            image = math.half(image);
        }
    }

    private void blobs(String answers) {
        add(BLOBS_WEIGHT, math.log(math.mean(answers, 2, 3), 0.02), 3);
        add(BLOBS_WEIGHT, math.log(math.deviation(answers, 2, 3), 0.02), 3);
    }

    /// For each pair of scales: how strongly the finer wavelets' modulus waves itself, by the angle between both.
    private void scattering(String lightness) {
        String image = lightness;
        String turns = graph.constant("turns", turns());
        for (int fine = 0; fine + 1 < SCALES; fine++) {
            String waves = modulus(image);
            String average = math.reshape(math.mean(waves, 1, 2, 3), -1, 1);
            int side = SIDE >> fine;
            for (int coarse = fine + 1; coarse < SCALES; coarse++) {
                waves = math.half(waves);
                side /= 2;
                String again = modulus(math.reshape(waves, -1, 1, side, side));
                String pairs = math.reshape(math.mean(again, 2, 3), -1, ANGLES * ANGLES);
                String ratio = math.ratio(math.call("MatMul", pairs, turns), average);
                add(WAVES_WEIGHT, math.log(ratio, 0.02), ANGLES / 2 + 1);
            }
            image = math.half(image);
        }
    }

    /// Averages the pairs of orientations by the angle between them: 0°, 30°, 60° or 90°.
    private static Tensor turns() {
        int bins = ANGLES / 2 + 1;
        float[] matrix = new float[ANGLES * ANGLES * bins];
        for (int first = 0; first < ANGLES; first++) {
            for (int second = 0; second < ANGLES; second++) {
                int apart = Math.abs(first - second);
                int bin = Math.min(apart, ANGLES - apart);
                int members = bin == 0 || 2 * bin == ANGLES ? ANGLES : 2 * ANGLES;
                matrix[(first * ANGLES + second) * bins + bin] = 1f / members;
            }
        }
        return Tensor.of(matrix, ANGLES * ANGLES, bins);
    }
}
