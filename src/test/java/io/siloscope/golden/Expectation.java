package io.siloscope.golden;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

import io.siloscope.format.Npy;

import static org.assertj.core.api.Assertions.assertThat;

/// An output of a case with its tolerance. Results computed in double are held to the `f64` limits against the
/// unrounded reference, results in float to the `f32` limits.
public final class Expectation {

    private final GoldenNode node;
    private final Tolerance tolerance;

    private Expectation(GoldenNode node, Tolerance tolerance) {
        this.node = node;
        this.tolerance = tolerance;
    }

    public static Expectation of(GoldenNode node) {
        return new Expectation(node, Tolerance.of(node.at("tolerance")));
    }

    /// Asserts integers: labels, indices, codes.
    public void accepts(int[] actual) throws IOException {
        accepts(IntStream.of(actual).asDoubleStream().toArray(), tolerance.f64());
    }

    /// Asserts results that were computed in double.
    public void accepts(double[] actual) throws IOException {
        accepts(actual, tolerance.f64());
    }

    /// Asserts a single number that was computed in double.
    public void accepts(double actual) throws IOException {
        accepts(new double[]{actual});
    }

    /// Asserts results that were computed or stored in float.
    public void accepts(float[] actual) throws IOException {
        accepts(IntStream.range(0, actual.length).mapToDouble(i -> actual[i]).toArray(), tolerance.f32());
    }

    private void accepts(double[] actual, Tolerance.Limit limit) throws IOException {
        double[] expected = reference();
        assertThat(actual.length).as("size of %s", node.path()).isEqualTo(expected.length);
        if (tolerance.unordered()) {
            Arrays.sort(expected);
            actual = actual.clone();
            Arrays.sort(actual);
        }
        int wrong = 0;
        int first = -1;
        for (int i = 0; i < expected.length; i++) {
            if (!limit.accepts(actual[i], expected[i])) {
                first = wrong == 0 ? i : first;
                wrong++;
            }
        }
        if (wrong > 0) {
            throw new AssertionError(
                    "%s: %d of %d values differ, first at %d: %s, expected %s (%s)".formatted(
                            node.path(), wrong, expected.length, first, actual[first], expected[first],
                            limit));
        }
    }

    private double[] reference() throws IOException {
        if (node.has("value")) {
            GoldenNode inline = node.at("value");
            return inline.value() instanceof Number ? new double[]{inline.number()} : inline.doubles();
        }
        Npy.Array array = node.array(node.has("file_f64") ? "file_f64" : "file");
        return array.doubles();
    }
}
