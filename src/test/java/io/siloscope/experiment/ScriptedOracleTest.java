package io.siloscope.experiment;

import java.util.Map;

import io.siloscope.dataset.ImageId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScriptedOracleTest {

    private static final ImageId KNOWN = ImageId.ofContent(new byte[]{1});
    private static final ImageId UNKNOWN = ImageId.ofContent(new byte[]{2});

    @Test
    void theTruthIsTheAnswer() {
        assertThat(new ScriptedOracle(Map.of(KNOWN, 3)).answer(KNOWN)).isEqualTo(3);
    }

    @Test
    void anImageWithoutTruthIsNamed() {
        assertThatThrownBy(() -> new ScriptedOracle(Map.of(KNOWN, 3)).answer(UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(UNKNOWN.brief());
    }
}
