package io.siloscope.ingest.dicom;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Turns stored gray samples into shown ones: the modality's rescaling, then the window or look-up table of the frame.
///
/// @param inverted whether the lowest value is white
/// @param padding the sample that fills what is no image, where there is one
record GrayDisplay(double slope, double intercept, Optional<Lut> modality, Optional<Window> window,
        Optional<Lut> lut,
        boolean inverted, OptionalInt padding) {

    static GrayDisplay of(DataSet attributes, Image image, int frame) {
        DataSet rescaling = group(attributes, frame, Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE);
        DataSet display = group(attributes, frame, Tag.FRAME_VOI_LUT_SEQUENCE);
        OptionalInt padding = attributes.unsigned(Tag.PIXEL_PADDING_VALUE);
        return new GrayDisplay(
                rescaling.decimal(Tag.RESCALE_SLOPE).orElse(1),
                rescaling.decimal(Tag.RESCALE_INTERCEPT).orElse(0),
                table(attributes.first(Tag.MODALITY_LUT_SEQUENCE), image.isSigned()),
                Window.of(display),
                table(attributes.first(Tag.VOI_LUT_SEQUENCE), true),
                image.isInverted(),
                padding.isPresent() && image.isSigned() ? OptionalInt.of((short) padding.getAsInt())
                        : padding);
    }

    private static Optional<Lut> table(Optional<DataSet> item, boolean signed) {
        return item.flatMap(set -> Lut.of(set, Tag.LUT_DESCRIPTOR, Tag.LUT_DATA, signed));
    }

    /// Where a frame's own attributes stand: with it, with all frames, or with the file (PS3.3, C.7.6.16).
    private static DataSet group(DataSet attributes, int frame, int sequence) {
        List<DataSet> own = attributes.items(Tag.PER_FRAME_FUNCTIONAL_GROUPS);
        return (frame < own.size() ? own.get(frame).first(sequence) : Optional.<DataSet>empty())
                .or(() -> attributes.first(Tag.SHARED_FUNCTIONAL_GROUPS).flatMap(all -> all.first(sequence)))
                .orElse(attributes);
    }

    /// Three equal bytes a sample.
    byte[] show(int[] samples) {
        Range range = window.isEmpty() && lut.isEmpty() ? range(samples) : new Range(0, 0);
        byte[] rgb = new byte[3 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            double lightness = lightness(value(samples[i]), range);
            byte shown = (byte) Math.round(255 * (inverted ? 1 - lightness : lightness));
            rgb[3 * i] = shown;
            rgb[3 * i + 1] = shown;
            rgb[3 * i + 2] = shown;
        }
        return rgb;
    }

    private double value(int sample) {
        return modality.isPresent() ? modality.get().at(sample) : sample * slope + intercept;
    }

    private double lightness(double value, Range range) {
        if (window.isPresent()) {
            return window.get().lightness(value);
        }
        if (lut.isPresent()) {
            return Math.min(1, lut.get().at(value) / lut.get().max());
        }
        return range.lightness(value);
    }

    private record Range(double low, double high) {

        double lightness(double value) {
            return high > low ? Math.clamp((value - low) / (high - low), 0, 1) : 0;
        }
    }

    private Range range(int[] samples) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int sample : samples) {
            if (padding.isEmpty() || padding.getAsInt() != sample) {
                low = Math.min(low, value(sample));
                high = Math.max(high, value(sample));
            }
        }
        return new Range(low, high);
    }
}
