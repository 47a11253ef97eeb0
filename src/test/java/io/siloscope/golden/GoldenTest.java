package io.siloscope.golden;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GoldenTest {

    @Test
    void aDoubleIsHeldToTheNarrowLimitAndAFloatToTheWideOne() throws Exception {
        Expectation near = expectation(List.of(1.0, 2.0), Map.of("kind", "abs_rel",
                "f64", Map.of("abs", 1e-9, "rel", 0), "f32", Map.of("abs", 1e-3, "rel", 0)));
        near.accepts(new float[]{1.0005f, 2f});
        assertThatThrownBy(() -> near.accepts(new double[]{1.0, 2.0005}))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("toy: 1 of 2 values differ, first at 1");
    }

    @Test
    void theRelativeLimitGrowsWithTheReference() throws Exception {
        Map<String, ?> limit = Map.of("abs", 0, "rel", 0.01);
        Expectation near = expectation(List.of(-100.0),
                Map.of("kind", "abs_rel", "f64", limit, "f32", limit));
        near.accepts(-99.01);
        assertThatThrownBy(() -> near.accepts(-98.9)).isInstanceOf(AssertionError.class);
    }

    @Test
    void exactSetsForgiveTheOrderAndExactArraysDoNot() throws Exception {
        int[] reversed = {3, 2, 1};
        expectation(List.of(1, 2, 3), Map.of("kind", "exact_set")).accepts(reversed);
        Expectation exact = expectation(List.of(1, 2, 3), Map.of("kind", "exact"));
        assertThatThrownBy(() -> exact.accepts(reversed)).isInstanceOf(AssertionError.class);
    }

    @Test
    void anUpperBoundAcceptsWhatIsBelowIt() throws Exception {
        Expectation bound = expectation(5.0, Map.of("kind", "upper_bound"));
        bound.accepts(4.9);
        assertThatThrownBy(() -> bound.accepts(5.1)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aShorterResultIsWrong() {
        Expectation exact = expectation(List.of(1, 2), Map.of("kind", "exact"));
        assertThatThrownBy(() -> exact.accepts(new int[]{1})).isInstanceOf(AssertionError.class);
    }

    @Test
    void aCaseBindsUnlessItIsMarkedAsOpen() {
        Golden.Check failing = _ -> {
            throw new AssertionError("differs");
        };
        assertThatThrownBy(() -> toyCase(Map.of("name", "bound")).verify(failing))
                .isInstanceOf(AssertionError.class);
        assertThatCode(() -> toyCase(Map.of("name", "open", "normative", false)).verify(failing))
                .doesNotThrowAnyException();
    }

    private static GoldenCase toyCase(Map<String, ?> members) {
        return new GoldenCase(new GoldenNode(Path.of(""), "toy", members));
    }

    private static Expectation expectation(Object value, Map<String, ?> tolerance) {
        return Expectation.of(
                new GoldenNode(Path.of(""), "toy", Map.of("value", value, "tolerance", tolerance)));
    }
}
