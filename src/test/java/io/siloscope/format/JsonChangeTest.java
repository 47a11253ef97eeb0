package io.siloscope.format;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonChangeTest {

    sealed interface Shape {
        record Round(double radius) implements Shape {
            public Round {
                if (!(radius > 0)) {
                    throw new IllegalArgumentException("No circle has the radius " + radius);
                }
            }
        }

        record Square(double side) implements Shape {}
    }

    record Sign(String text, Shape shape, List<Integer> colours, boolean lit) {}

    private static final Sign SIGN = new Sign("stop", new Shape.Round(2), List.of(1, 2), false);

    private static Sign change(String path, String value) {
        return JsonChange.of(SIGN, Sign.class, Map.of(path, value));
    }

    @Test
    void onlyThatMemberChanges() {
        assertThat(change("text", "go on")).isEqualTo(new Sign("go on", SIGN.shape(), SIGN.colours(), false));
        assertThat(change("shape.radius", "3"))
                .isEqualTo(new Sign("stop", new Shape.Round(3), SIGN.colours(), false));
        assertThat(change("shape", "{\"type\":\"square\",\"side\":1}").shape())
                .isEqualTo(new Shape.Square(1));
        assertThat(change("colours", "[3]").colours()).containsExactly(3);
        assertThat(change("lit", "true").lit()).isTrue();
        assertThat(JsonChange.of(SIGN, Sign.class, Map.of())).isEqualTo(SIGN);
    }

    @Test
    void aWrongPathOrValueIsNamed() {
        assertThatThrownBy(() -> change("shape.side", "3")).isInstanceOf(FormatException.class)
                .hasMessageContaining("shape.side: side is none of").hasMessageContaining("radius");
        assertThatThrownBy(() -> change("colour.first", "3")).isInstanceOf(FormatException.class)
                .hasMessageContaining("colour is none of").hasMessageContaining("colours");
        assertThatThrownBy(() -> change("shape.radius", "-1")).isInstanceOf(FormatException.class)
                .hasMessageContaining("shape.radius cannot be -1").hasMessageContaining("No circle");
        assertThatThrownBy(() -> change("lit", "perhaps")).isInstanceOf(FormatException.class)
                .hasMessageContaining("lit cannot be perhaps");
    }
}
