package io.siloscope.learn;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.siloscope.dataset.Sgd;
import io.siloscope.golden.Formula;
import io.siloscope.golden.Golden;
import io.siloscope.golden.GoldenCase;
import io.siloscope.golden.GoldenNode;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The networks against an independent float64 reference: state and batch from a formula, then evaluation, gradients and
/// three optimiser steps on the same batch. Tolerances are the manifest's, for float arithmetic.
@Tag("golden")
class NetworkGoldenTest {

    private static final long PROBE_STREAM = 5000;

    @TestFactory
    Stream<DynamicTest> agreesWithTheReference() {
        return Stream.of("net.cnn4", "net.kafal_resnet8", "net.fast_resnet8")
                .flatMap(function -> Golden.tests("cnn4", function, NetworkGoldenTest::check));
    }

    private static Network network(String name, int channels, int height, int width, int classes) {
        return switch (name) {
            case "cnn4" -> new Cnn4(channels, height, width, classes);
            case "kafal_resnet8" -> new KafalResNet8(channels, classes);
            case "fast_resnet8" -> new FastResNet8(channels, classes);
            default -> throw new IllegalArgumentException("Unknown network " + name);
        };
    }

    @Test
    void sizesAgreeWithTheTable() {
        for (GoldenNode row : Golden.table("cnn4", "sizes")) {
            int side = row.at("input").integer();
            Network network = network(row.at("net").text(), 3, side, side, row.at("classes").integer());
            int counters = row.at("counters").integer();
            assertThat(trainable(network)).as(row.path()).isEqualTo(row.at("trainable").integer());
            assertThat(size(network.slots())).as(row.path())
                    .isEqualTo(row.at("trainable").integer() + row.at("bn_buffers").integer() + counters);
            assertThat(4 * size(network.slots()) + 4 * counters).as(row.path())
                    .isEqualTo(row.at("bytes").integer());
        }
    }

    private static void check(GoldenCase golden) throws IOException {
        Formula formula = Formula.of(Golden.manifest("cnn4"), golden.param("salt").integer());
        GoldenNode batch = golden.input("batch");
        int[] shape = batch.at("shape").ints();
        Network network = network(golden.node().at("function").text().substring("net.".length()), shape[1],
                shape[2],
                shape[3], golden.param("classes").integer());
        Weights start = state(golden, formula);

        assertThat(start.names()).isEqualTo(network.slots().stream().map(Slot::name).toList());
        assertThat(trainable(network)).isEqualTo(golden.param("trainable_parameters").integer());

        float[] pixels = formula.fill(IntStream.of(shape).reduce(1, Math::multiplyExact),
                batch.at("stream_t").integer(), batch.at("scale").number(), batch.at("offset").number());
        Torch.lend(manager -> {
            NDArray input = manager.create(pixels, new Shape(shape[0], shape[1], shape[2], shape[3]));
            NDArray targets = targets(golden, manager);
            try {
                checkForward(golden, network, new State(network, start, manager), input, targets);
                checkDescent(golden, formula, new Descent(network, start, manager), start, input, targets);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return network;
        });
    }

    private static void checkForward(
            GoldenCase golden, Network network, State state, NDArray input, NDArray targets)
            throws IOException {
        NDArray logits = network.logits(input, state, false);
        golden.output("embedding_eval").accepts(network.features(input, state, false).toFloatArray());
        golden.output("logits_eval").accepts(logits.toFloatArray());
        golden.output("loss_eval").accepts(CrossEntropy.of(logits, targets).toFloatArray());
        golden.output("logits_train").accepts(network.logits(input, state, true).toFloatArray());
    }

    private static void checkDescent(
            GoldenCase golden, Formula formula, Descent descent, Weights start, NDArray input,
            NDArray targets)
            throws IOException {
        var sgd = new Sgd(golden.param("lr").number(), golden.param("momentum").number(),
                golden.param("weight_decay").number());
        List<GoldenNode> tensors = golden.node().at("tensors").elements();
        float[] losses = new float[3];
        for (int step = 0; step < losses.length; step++) {
            losses[step] = (float) descent.backward(input, targets);
            if (step == 0) {
                checkFigures(tensors, "grad_", formula, gradients(descent, tensors));
            }
            descent.move(sgd);
        }
        golden.output("losses_3_steps").accepts(losses);

        Weights after = descent.weights();
        checkFigures(tensors, "update_", formula, difference(after, start));
        for (GoldenNode tensor : tensors) {
            Tensor moved = after.tensor(tensor.at("name").text());
            if (tensor.has("norm_after")) {
                checkFigure(tensor.at("norm_after"), norm(doubles(moved)));
            } else {
                assertThat(moved.at(0)).isEqualTo(tensor.at("after_3_steps").integer());
            }
        }
        golden.output("bn_running_stats_after").accepts(runningStatistics(after));
        golden.output("logits_eval_after")
                .accepts(descent.network().logits(input, descent.state(), false).toFloatArray());
    }

    private static void checkFigures(
            List<GoldenNode> tensors, String what, Formula formula, Map<String, double[]> values) {
        for (GoldenNode tensor : tensors) {
            if (tensor.has(what + "norm")) {
                double[] value = Objects.requireNonNull(values.get(tensor.at("name").text()));
                long stream = PROBE_STREAM + tensor.at("index").integer();
                checkFigure(tensor.at(what + "norm"), norm(value));
                checkFigure(tensor.at(what + "probe"), IntStream.range(0, value.length)
                        .mapToDouble(i -> value[i] * formula.unit(i, stream)).sum());
            }
        }
    }

    private static void checkFigure(GoldenNode figure, double actual) {
        assertThat(actual).as(figure.path())
                .isCloseTo(figure.at("value").number(), within(figure.at("tol_f32").number()));
    }

    private static Weights state(GoldenCase golden, Formula formula) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (GoldenNode tensor : golden.node().at("tensors").elements()) {
            int[] shape = tensor.at("shape").ints();
            int size = IntStream.of(shape).reduce(1, Math::multiplyExact);
            float[] values = tensor.has("initial")
                    ? new float[]{tensor.at("initial").integer()}
                    : formula.fill(size, tensor.at("stream_t").integer(), tensor.at("scale").number(),
                            tensor.at("offset").number());
            tensors.put(tensor.at("name").text(), Tensor.of(values, shape));
        }
        return Weights.of(tensors);
    }

    private static NDArray targets(GoldenCase golden, NDManager manager) {
        int[] labels = golden.input("labels").at("values").ints();
        float[][] rows = new float[labels.length][golden.param("classes").integer()];
        for (int i = 0; i < labels.length; i++) {
            rows[i][labels[i]] = 1;
        }
        return manager.create(rows);
    }

    private static Map<String, double[]> gradients(Descent descent, List<GoldenNode> tensors) {
        Map<String, double[]> gradients = new LinkedHashMap<>();
        for (GoldenNode tensor : tensors) {
            if (tensor.has("grad_norm")) {
                String name = tensor.at("name").text();
                float[] gradient = descent.state().get(name).getGradient().toFloatArray();
                gradients.put(name, doubles(Tensor.of(gradient, gradient.length)));
            }
        }
        return gradients;
    }

    private static Map<String, double[]> difference(Weights after, Weights before) {
        Map<String, double[]> differences = new LinkedHashMap<>();
        after.tensors().forEach((name, tensor) -> {
            Tensor old = before.tensor(name);
            differences.put(name, IntStream.range(0, tensor.size())
                    .mapToDouble(i -> (double) tensor.at(i) - old.at(i)).toArray());
        });
        return differences;
    }

    private static float[] runningStatistics(Weights weights) {
        double[] joined = weights.tensors().entrySet().stream()
                .filter(entry -> entry.getKey().contains(".running_"))
                .flatMapToDouble(entry -> IntStream.range(0, entry.getValue().size())
                        .mapToDouble(entry.getValue()::at))
                .toArray();
        float[] floats = new float[joined.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) joined[i];
        }
        return floats;
    }

    private static double[] doubles(Tensor tensor) {
        return IntStream.range(0, tensor.size()).mapToDouble(tensor::at).toArray();
    }

    private static double norm(double[] values) {
        return Math.sqrt(IntStream.range(0, values.length).mapToDouble(i -> values[i] * values[i]).sum());
    }

    private static int trainable(Network network) {
        return size(network.slots().stream().filter(Slot::trainable).toList());
    }

    private static int size(List<Slot> slots) {
        return slots.stream().mapToInt(Slot::size).sum();
    }
}
