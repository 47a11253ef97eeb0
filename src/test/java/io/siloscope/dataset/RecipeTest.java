package io.siloscope.dataset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class RecipeTest {

    @Test
    void quartersDivideTheRateByTenAtEachQuarter() {
        Schedule quarters = new Schedule.Quarters();
        assertThat(quarters.rate(1e-3, 1, 100)).isEqualTo(1e-3);
        assertThat(quarters.rate(1e-3, 24, 100)).isEqualTo(1e-3);
        assertThat(quarters.rate(1e-3, 25, 100)).isCloseTo(1e-4, within(1e-15));
        assertThat(quarters.rate(1e-3, 99, 100)).isCloseTo(1e-6, within(1e-15));
        assertThat(quarters.rate(1e-3, 100, 100)).isCloseTo(1e-7, within(1e-15));
    }

    @Test
    void epochsKeepTheLastSmallBatch() {
        assertThat(new Effort.Epochs(2).steps(65, 32)).isEqualTo(6);
        assertThat(new Effort.Steps(7).steps(65, 32)).isEqualTo(7);
    }

    @Test
    void aNetworkIsNotFedWithTheWrongInput() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Recipe.of(ModelKind.LINEAR, 4, Input.Image.rgb(32), new Effort.Epochs(1), 32,
                                new Sgd(0.1, 0, 0), new Schedule.Constant(), Augmentation.NONE))
                .withMessageContaining("linear");
    }
}
