package io.siloscope.format;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProtobufTest {

    @Test
    void aVarintHasSevenBitsAByteLowestFirst() {
        assertThat(hex(new Protobuf().integer(1, 150))).isEqualTo("089601");
    }

    @Test
    void aNegativeIntegerTakesTenBytes() {
        assertThat(hex(new Protobuf().integer(1, -1))).isEqualTo("08ffffffffffffffffff01");
    }

    @Test
    void aFieldAbove15HasATwoByteKey() {
        assertThat(hex(new Protobuf().integer(20, 7))).isEqualTo("a00107");
    }

    @Test
    void textAndMessagesCarryTheirLength() {
        Protobuf inner = new Protobuf().integer(1, 150);

        assertThat(hex(new Protobuf().text(2, "testing"))).isEqualTo("120774657374696e67");
        assertThat(hex(new Protobuf().message(3, inner))).isEqualTo("1a03089601");
    }

    @Test
    void aRealIsFourLittleEndianBytes() {
        assertThat(hex(new Protobuf().real(2, 1f))).isEqualTo("150000803f");
    }

    private static String hex(Protobuf message) {
        return HexFormat.of().formatHex(message.toByteArray());
    }
}
