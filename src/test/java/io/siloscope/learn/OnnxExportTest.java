package io.siloscope.learn;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import ai.djl.ndarray.types.Shape;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Examples;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Schedule;
import io.siloscope.dataset.Sgd;
import io.siloscope.dataset.TrainingSet;
import io.siloscope.format.OnnxGraph;
import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;
import io.siloscope.math.FloatMatrix;
import io.siloscope.math.Seed;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// ONNX Runtime runs what was exported and gives what DJL gives, after a little training.
class OnnxExportTest {

    private static final int IMAGES = 6;
    private static final int CLASSES = 4;

    private static final Input.Image GRAY = new Input.Image(1, 28, 28, List.of(0.5), List.of(0.25));

    static Stream<Recipe> recipes() {
        return Stream.of(recipe(ModelKind.CNN4, Input.Image.rgb(28)),
                recipe(ModelKind.CNN4, Input.Image.rgb(32)),
                recipe(ModelKind.CNN4, Input.Image.rgb(64)),
                recipe(ModelKind.CNN4, GRAY),
                recipe(ModelKind.FAST_RESNET8, Input.Image.rgb(32)),
                recipe(ModelKind.FAST_RESNET8, Input.Image.rgb(64)),
                recipe(ModelKind.FAST_RESNET8, GRAY),
                recipe(ModelKind.KAFAL_RESNET8, Input.Image.rgb(28)),
                recipe(ModelKind.KAFAL_RESNET8, Input.Image.rgb(64)),
                recipe(ModelKind.KAFAL_RESNET8, GRAY),
                recipe(ModelKind.LINEAR, new Input.Embedding("toy", 12)));
    }

    private static Recipe recipe(ModelKind model, Input input) {
        return Recipe.of(model, CLASSES, input, new Effort.Steps(4), 6, new Sgd(0.01, 0.9, 0),
                new Schedule.Constant(),
                Augmentation.NONE);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theSameLogitsComeOut(Recipe recipe) throws OrtException {
        Weights weights = trained(recipe);
        float[] input = new float[IMAGES * width(recipe)];
        var random = new Random(3);
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) random.nextGaussian();
        }
        float[][] expected = djl(recipe, weights, input);
        float[][] found = runtime(recipe, OnnxExport.of(recipe, weights), input);
        for (int i = 0; i < IMAGES; i++) {
            assertThat(found[i]).containsExactly(expected[i], within(1e-3f));
        }
    }

    /// The encoder of this test takes the mean of each colour.
    @Test
    void aProbeStandsBehindItsEncoder() throws OrtException {
        var encoder = new OnnxGraph("means");
        String image = encoder.input("pixels", -1, 3, 8, 8);
        encoder.node("GlobalAveragePool", "means", List.of(image));
        encoder.output("means", -1, 3, 1, 1);
        Recipe recipe = recipe(ModelKind.LINEAR, new Input.Embedding("toy", 3));
        Weights weights = trained(recipe);
        byte[] both = OnnxExport.behind(encoder.toByteArray(), "means", recipe, weights);

        float[] pixels = new float[IMAGES * 3 * 64];
        float[] means = new float[IMAGES * 3];
        var random = new Random(3);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextGaussian();
            means[i / 64] += pixels[i] / 64;
        }
        float[][] expected = djl(recipe, weights, means);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(both);
                OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(pixels),
                        new long[]{IMAGES, 3, 8, 8});
                OrtSession.Result result = session.run(Map.of("pixels", tensor))) {
            assertThat(session.getOutputNames()).containsExactly("means", "class_scores");
            float[][] found = (float[][]) result.get("class_scores").orElseThrow().getValue();
            for (int i = 0; i < IMAGES; i++) {
                assertThat(found[i]).containsExactly(expected[i], within(1e-4f));
            }
        }
    }

    private static Weights trained(Recipe recipe) {
        byte[] bytes = new byte[IMAGES * width(recipe)];
        new Random(1).nextBytes(bytes);
        float[] vectors = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            vectors[i] = bytes[i] / 64f;
        }
        Examples examples = switch (recipe.input()) {
            case Input.Image image ->
                new Examples.Images(IMAGES, image.channels(), image.height(), image.width(), bytes);
            case Input.Embedding embedding ->
                new Examples.Vectors(FloatMatrix.of(vectors, IMAGES, embedding.dimension()));
        };
        return LocalTrainer.fit(TrainingSet.of(examples, new int[]{0, 1, 2, 3, 0, 1}),
                InitialWeights.draw(recipe, new Seed(2)), new Assignment(recipe, 1, 1, new Seed(3)),
                Progress.NONE,
                new Cancel()).weights();
    }

    private static int width(Recipe recipe) {
        return switch (recipe.input()) {
            case Input.Image image -> image.channels() * image.height() * image.width();
            case Input.Embedding embedding -> embedding.dimension();
        };
    }

    private static long[] shape(Recipe recipe) {
        return switch (recipe.input()) {
            case Input.Image image -> new long[]{IMAGES, image.channels(), image.height(), image.width()};
            case Input.Embedding embedding -> new long[]{IMAGES, embedding.dimension()};
        };
    }

    private static float[][] djl(Recipe recipe, Weights weights, float[] input) {
        return Torch.lend(manager -> {
            Network network = Network.of(recipe);
            float[] flat = network.logits(manager.create(input, new Shape(shape(recipe))),
                    new State(network, weights, manager), false).toFloatArray();
            float[][] rows = new float[IMAGES][CLASSES];
            for (int i = 0; i < IMAGES; i++) {
                System.arraycopy(flat, i * CLASSES, rows[i], 0, CLASSES);
            }
            return rows;
        });
    }

    private static float[][] runtime(Recipe recipe, byte[] model, float[] input) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(model);
                OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input),
                        shape(recipe));
                OrtSession.Result result = session.run(Map.of("input", tensor))) {
            return (float[][]) result.get("logits").orElseThrow().getValue();
        }
    }
}
