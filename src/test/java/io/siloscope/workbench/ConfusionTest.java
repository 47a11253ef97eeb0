package io.siloscope.workbench;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConfusionTest {

    @Test
    void rowsAreRightClassesAndColumnsAnswers() {
        Confusion confusion = Confusion.of(3, new int[]{0, 0, 1, 1, 1}, new int[]{0, 1, 1, 1, 0});
        assertThat(confusion.counts()).containsExactly(List.of(1, 1, 0), List.of(1, 2, 0), List.of(0, 0, 0));
        assertThat(confusion.recall(0)).isEqualTo(0.5);
        assertThat(confusion.recall(2)).isNaN();
        assertThat(confusion.images()).isEqualTo(5);
        assertThat(confusion.accuracy()).isEqualTo(0.6);
    }

    @Test
    void withoutImagesNothingIsKnown() {
        assertThat(Confusion.of(2, new int[0], new int[0]).accuracy()).isNaN();
    }

    @Test
    void aMatrixIsSquare() {
        assertThatThrownBy(() -> new Confusion(List.of(List.of(1, 2)))).hasMessageContaining("square");
    }
}
