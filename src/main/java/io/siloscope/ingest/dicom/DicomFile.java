package io.siloscope.ingest.dicom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import io.siloscope.dataset.Pixels;
import io.siloscope.format.FormatException;

/// A DICOM file (PS3.10): one frame or many, each as it would be shown. Thread-safe.
public final class DicomFile {

    /// How many bytes tell whether a file is DICOM.
    public static final int START = 132;

    private static final int MAX_INFLATED = 1 << 29;
    private static final int PREFIX = 0x4449434D;

    private final DataSet attributes;
    private final Image image;

    private DicomFile(DataSet attributes, Image image) {
        this.attributes = attributes;
        this.image = image;
    }

    /// Whether a file's first [#START] bytes say that it is DICOM.
    public static boolean isDicom(byte[] start) {
        return start.length >= START && ByteBuffer.wrap(start).getInt(128) == PREFIX;
    }

    /// The file in these bytes.
    ///
    /// @throws FormatException when the file is not DICOM, is cut off, has no pixels, or pixels of a kind that is not read
    public static DicomFile parse(byte[] file) {
        if (!isDicom(file)) {
            throw new FormatException("The file is not a DICOM file: DICM does not stand at its 128th byte");
        }
        try {
            var meta = new DataSetReader(ByteBuffer.wrap(file, START, file.length - START),
                    ByteOrder.LITTLE_ENDIAN,
                    true);
            TransferSyntax syntax = TransferSyntax.of(meta.readGroup().text(Tag.TRANSFER_SYNTAX));
            int from = START + meta.position();
            ByteBuffer body = syntax == TransferSyntax.DEFLATED ? inflated(file, from)
                    : ByteBuffer.wrap(file, from, file.length - from);
            DataSet attributes = new DataSetReader(body, syntax.order(), syntax != TransferSyntax.IMPLICIT)
                    .read();
            return new DicomFile(attributes, new Image(attributes, syntax));
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new FormatException("The DICOM file is cut off or damaged", e);
        }
    }

    private static ByteBuffer inflated(byte[] file, int from) {
        try (InputStream in = new InflaterInputStream(
                new ByteArrayInputStream(file, from, file.length - from), new Inflater(true))) {
            byte[] all = in.readNBytes(MAX_INFLATED);
            if (in.read() >= 0) {
                throw new FormatException("The DICOM file is too large: it unpacks to more than 512 MB");
            }
            return ByteBuffer.wrap(all);
        } catch (IOException e) {
            throw new FormatException("The DICOM file is cut off or damaged", e);
        }
    }

    public int frames() {
        return image.frames();
    }

    /// The pixels of a frame as they are shown: colours in sRGB; grays after the modality's rescaling and the first window,
    /// or between the darkest and the lightest sample where there is none.
    ///
    /// @param frame from 0
    /// @throws FormatException when its data are cut off or damaged
    public Pixels frame(int frame) {
        try {
            int[] samples = image.samples(frame);
            byte[] rgb = image.isGray()
                    ? GrayDisplay.of(attributes, image, frame).show(samples)
                    : ColourDisplay.show(attributes, image, samples);
            return new Pixels(image.columns(), image.rows(), rgb);
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new FormatException("The DICOM file's pixels are cut off or damaged", e);
        }
    }

    /// The text of an attribute; empty where the file has none.
    ///
    /// @param name the attribute's keyword or number
    /// @throws IllegalArgumentException when there is no such attribute
    public String text(String name) {
        return attributes.text(Tag.parse(name));
    }

    /// Checks the name of an attribute.
    ///
    /// @throws IllegalArgumentException when there is no such attribute
    public static void checkAttribute(String name) {
        Tag.parse(name);
    }
}
