package io.siloscope.chart;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Contrast as WCAG 2.2 defines it: 4.5:1 for text, 3:1 for marks.
class LookTest {

    @ParameterizedTest
    @EnumSource
    void wordsAreReadable(Look look) {
        assertThat(contrast(look.ink(), look.background())).isGreaterThan(4.5);
        assertThat(contrast(look.muted(), look.background())).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @EnumSource
    void everySeriesStandsOutFromTheBackground(Look look) {
        for (int i = 0; i < 10; i++) {
            assertThat(contrast(look.series(i), look.background())).as("series " + i).isGreaterThan(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEleventhSeriesStartsOver(Look look) {
        assertThat(look.series(10)).isEqualTo(look.series(0));
    }

    private static double contrast(int first, int second) {
        double bright = Math.max(luminance(first), luminance(second));
        double dark = Math.min(luminance(first), luminance(second));
        return (bright + 0.05) / (dark + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF)
                + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
