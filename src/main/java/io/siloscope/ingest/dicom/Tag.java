package io.siloscope.ingest.dicom;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The attributes that are read, by group and element number (PS3.6).
final class Tag {

    static final int TRANSFER_SYNTAX = 0x00020010;
    static final int SAMPLES_PER_PIXEL = 0x00280002;
    static final int PHOTOMETRIC_INTERPRETATION = 0x00280004;
    static final int PLANAR_CONFIGURATION = 0x00280006;
    static final int NUMBER_OF_FRAMES = 0x00280008;
    static final int ROWS = 0x00280010;
    static final int COLUMNS = 0x00280011;
    static final int BITS_ALLOCATED = 0x00280100;
    static final int BITS_STORED = 0x00280101;
    static final int HIGH_BIT = 0x00280102;
    static final int PIXEL_REPRESENTATION = 0x00280103;
    static final int PIXEL_PADDING_VALUE = 0x00280120;
    static final int WINDOW_CENTER = 0x00281050;
    static final int WINDOW_WIDTH = 0x00281051;
    static final int RESCALE_INTERCEPT = 0x00281052;
    static final int RESCALE_SLOPE = 0x00281053;
    static final int VOI_LUT_FUNCTION = 0x00281056;
    static final int RED_PALETTE_DESCRIPTOR = 0x00281101;
    static final int RED_PALETTE = 0x00281201;
    static final int MODALITY_LUT_SEQUENCE = 0x00283000;
    static final int LUT_DESCRIPTOR = 0x00283002;
    static final int LUT_DATA = 0x00283006;
    static final int VOI_LUT_SEQUENCE = 0x00283010;
    static final int FRAME_VOI_LUT_SEQUENCE = 0x00289132;
    static final int PIXEL_VALUE_TRANSFORMATION_SEQUENCE = 0x00289145;
    static final int SHARED_FUNCTIONAL_GROUPS = 0x52009229;
    static final int PER_FRAME_FUNCTIONAL_GROUPS = 0x52009230;
    static final int PIXEL_DATA = 0x7FE00010;
    static final int ITEM = 0xFFFEE000;
    static final int ITEM_END = 0xFFFEE00D;
    static final int SEQUENCE_END = 0xFFFEE0DD;

    private static final Map<String, Integer> GROUPS = Map.of(
            "PatientID", 0x00100020,
            "AccessionNumber", 0x00080050,
            "StudyInstanceUID", 0x0020000D,
            "SeriesInstanceUID", 0x0020000E,
            "FrameOfReferenceUID", 0x00200052);
    private static final Pattern NUMBER = Pattern.compile("\\(?([0-9A-Fa-f]{4}),?([0-9A-Fa-f]{4})\\)?");

    private Tag() {}

    /// The attribute that a person names by its keyword or its number.
    ///
    /// @throws IllegalArgumentException for anything else, listing the keywords
    static int parse(String name) {
        Integer known = GROUPS.get(name.strip());
        if (known != null) {
            return known;
        }
        Matcher number = NUMBER.matcher(name.strip());
        if (!number.matches()) {
            throw new IllegalArgumentException(
                    "A DICOM attribute is named by its number, such as 0010,0020, or as one of "
                            + String.join(", ", GROUPS.keySet().stream().sorted().toList()) + "; not \""
                            + name + "\"");
        }
        return Integer.parseUnsignedInt(number.group(1) + number.group(2), 16);
    }

    /// Whether an attribute is a sequence although its file does not say so.
    static boolean isSequence(int tag) {
        return switch (tag) {
            case MODALITY_LUT_SEQUENCE, VOI_LUT_SEQUENCE, FRAME_VOI_LUT_SEQUENCE,
                    PIXEL_VALUE_TRANSFORMATION_SEQUENCE, SHARED_FUNCTIONAL_GROUPS,
                    PER_FRAME_FUNCTIONAL_GROUPS ->
                true;
            default -> false;
        };
    }
}
