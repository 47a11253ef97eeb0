package io.siloscope.golden;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("golden")
class FormulaTest {

    @Test
    void theManifestsTestVectorsComeOutExactly() {
        GoldenNode manifest = Golden.manifest("cnn4");
        for (GoldenNode vector : manifest.at("formula").at("test_vectors").elements()) {
            Formula formula = Formula.of(manifest, vector.at("s").integer());
            assertThat(formula.unit(vector.at("i").integer(), vector.at("t").integer()))
                    .as(vector.path())
                    .isEqualTo(vector.at("u").number());
        }
    }
}
