package io.siloscope.format;

import io.siloscope.dataset.Augmentation;
import io.siloscope.dataset.Effort;
import io.siloscope.dataset.Input;
import io.siloscope.dataset.LabelSet;
import io.siloscope.dataset.ModelKind;
import io.siloscope.dataset.Recipe;
import io.siloscope.dataset.Schedule;
import io.siloscope.dataset.Sgd;
import io.siloscope.dataset.Source;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonTest {

    private final Recipe recipe = Recipe.of(ModelKind.CNN4, 4, Input.Image.rgb(32), new Effort.Epochs(2), 32,
            new Sgd(0.01, 0.9, 1e-4), new Schedule.Quarters(), new Augmentation(true, 4));

    @Test
    void aRecipeComesBackEqual() {
        assertThat(Json.read(Json.write(recipe), Recipe.class)).isEqualTo(recipe);
        assertThat(Json.read(Json.pretty(recipe), Recipe.class)).isEqualTo(recipe);
    }

    @Test
    void theCaseOfASealedTypeIsNamed() {
        assertThat(Json.write(recipe)).contains("\"schedule\":{\"type\":\"quarters\"}")
                .contains("\"type\":\"epochs\"");
        assertThat(Json.read("{\"type\":\"weak\",\"method\":\"knn10\"}", Source.class))
                .isEqualTo(new Source.Weak("knn10"));
    }

    @Test
    void unknownMissingAndImpossibleValuesAreRefusedInWords() {
        assertThatThrownBy(() -> Json.read("{\"names\":[\"a\",\"b\"],\"extra\":1}", LabelSet.class))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("extra");
        assertThatThrownBy(() -> Json.read("{}", LabelSet.class)).hasMessageContaining("names");
        assertThatThrownBy(() -> Json.read("{\"names\":[\"a\"]}", LabelSet.class))
                .hasMessageContaining("two classes");
        assertThatThrownBy(() -> Json.read("{\"type\":\"other\"}", Schedule.class))
                .hasMessageContaining("other");
        assertThatThrownBy(() -> Json.read("{} {}", LabelSet.class)).isInstanceOf(FormatException.class);
    }
}
