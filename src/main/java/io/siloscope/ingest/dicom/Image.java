package io.siloscope.ingest.dicom;

import java.nio.ByteBuffer;
import java.util.List;

import io.siloscope.format.FormatException;
import io.siloscope.ingest.image.ImageDecoder;

/// The attributes that say how pixels are written (PS3.3, C.7.6.3), and the samples of a frame.
final class Image {

    private final DataSet attributes;
    private final TransferSyntax syntax;
    private final int rows;
    private final int columns;
    private final int channels;
    private final String photometric;
    private final int allocated;
    private final int stored;
    private final int highBit;
    private final boolean signed;
    private final boolean planar;
    private final int frames;
    private final List<ByteBuffer> encoded;

    Image(DataSet attributes, TransferSyntax syntax) {
        this.attributes = attributes;
        this.syntax = syntax;
        if (attributes.value(Tag.PIXEL_DATA).isEmpty()) {
            throw new FormatException("This DICOM file holds no pixels");
        }
        rows = attributes.needed(Tag.ROWS);
        columns = attributes.needed(Tag.COLUMNS);
        channels = attributes.unsigned(Tag.SAMPLES_PER_PIXEL).orElse(1);
        photometric = attributes.text(Tag.PHOTOMETRIC_INTERPRETATION);
        allocated = attributes.needed(Tag.BITS_ALLOCATED);
        stored = attributes.unsigned(Tag.BITS_STORED).orElse(allocated);
        highBit = attributes.unsigned(Tag.HIGH_BIT).orElse(stored - 1);
        signed = attributes.unsigned(Tag.PIXEL_REPRESENTATION).orElse(0) == 1;
        planar = attributes.unsigned(Tag.PLANAR_CONFIGURATION).orElse(0) == 1;
        frames = (int) attributes.decimal(Tag.NUMBER_OF_FRAMES).orElse(1);
        check();
        encoded = attributes.value(Tag.PIXEL_DATA)
                .orElseThrow() instanceof DataSet.Fragments(List<ByteBuffer> pieces)
                        ? EncodedFrames.of(pieces, frames)
                        : List.of();
    }

    private void check() {
        if (rows < 1 || columns < 1 || (long) rows * columns > ImageDecoder.MAX_PIXELS) {
            throw new FormatException("The image measures " + columns + "×" + rows
                    + " pixels; between 1 and " + ImageDecoder.MAX_PIXELS / 1_000_000 + " million are read");
        }
        if (channels != (isGray() || isPalette() ? 1 : 3)) {
            throw new FormatException(
                    "It has " + channels + " samples a pixel, which do not make the colours \""
                            + photometric + "\"");
        }
        boolean known = isGray() || isPalette()
                || List.of("RGB", "YBR_FULL", "YBR_FULL_422").contains(photometric);
        if (!known) {
            throw new FormatException(
                    "Its colours are written as \"" + photometric + "\", which is not read here");
        }
        if (allocated != 8 && allocated != 16 && allocated != 32) {
            throw new FormatException("It has " + allocated + " bits a sample; 8, 16 and 32 are read");
        }
        if (stored < 1 || stored > allocated || highBit < stored - 1 || highBit >= allocated) {
            throw new FormatException("Its attributes of bits contradict each other");
        }
        if (frames < 1 || frames > 1_000_000) {
            throw new FormatException("It says to have " + frames + " frames");
        }
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    int frames() {
        return frames;
    }

    int stored() {
        return stored;
    }

    boolean isSigned() {
        return signed;
    }

    boolean isGray() {
        return photometric.startsWith("MONOCHROME");
    }

    /// Whether the lowest value is shown white.
    boolean isInverted() {
        return photometric.equals("MONOCHROME1");
    }

    boolean isPalette() {
        return photometric.equals("PALETTE COLOR");
    }

    boolean isLuminance() {
        return photometric.startsWith("YBR");
    }

    /// The samples of a frame, pixel by pixel, without the bits that are not stored.
    int[] samples(int frame) {
        return switch (syntax) {
            case IMPLICIT, EXPLICIT, BIG_ENDIAN, DEFLATED -> stored(plain(frame), planar);
            case RUN_LENGTH -> stored(RunLength.decode(encoded.get(frame), size(), channels * allocated / 8,
                    channels, allocated), false);
            case JPEG -> JpegFrame.baseline(encoded.get(frame), columns, rows, channels);
            case JPEG_LOSSLESS -> stored(JpegFrame.lossless(encoded.get(frame), columns, rows, channels));
        };
    }

    private int size() {
        return rows * columns;
    }

    /// The raw samples of a frame as they stand in the file.
    private int[] plain(int frame) {
        ByteBuffer all = attributes.bytes(Tag.PIXEL_DATA)
                .orElseThrow(() -> new FormatException(
                        "Its pixels are packed, although its transfer syntax says not"));
        boolean shared = photometric.equals("YBR_FULL_422");
        int samples = shared ? size() * 2 : Math.multiplyExact(size(), channels);
        long from = (long) frame * samples * (allocated / 8);
        if (from + (long) samples * (allocated / 8) > all.remaining()) {
            throw new FormatException("The DICOM file's pixels are cut off");
        }
        ByteBuffer bytes = all.slice((int) from, samples * (allocated / 8)).order(all.order());
        int[] raw = new int[samples];
        for (int i = 0; i < samples; i++) {
            raw[i] = switch (allocated) {
                case 8 -> bytes.get(i) & 0xFF;
                case 16 -> bytes.getShort(2 * i) & 0xFFFF;
                default -> bytes.getInt(4 * i);
            };
        }
        return shared ? ColourDisplay.unshared(raw) : raw;
    }

    private int[] stored(int[] raw, boolean planes) {
        return stored(
                planes && channels == 3 && !photometric.equals("YBR_FULL_422") ? interleaved(raw) : raw);
    }

    private int[] interleaved(int[] raw) {
        int[] samples = new int[raw.length];
        for (int i = 0; i < raw.length; i++) {
            samples[3 * (i % size()) + i / size()] = raw[i];
        }
        return samples;
    }

    private int[] stored(int[] raw) {
        int left = 31 - highBit;
        int right = 32 - stored;
        for (int i = 0; i < raw.length; i++) {
            raw[i] = signed ? raw[i] << left >> right : raw[i] << left >>> right;
        }
        return raw;
    }
}
