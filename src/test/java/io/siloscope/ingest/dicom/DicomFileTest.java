package io.siloscope.ingest.dicom;

import java.util.Arrays;

import io.siloscope.dataset.Pixels;
import io.siloscope.format.FormatException;
import io.siloscope.ingest.Fixtures;
import io.siloscope.ingest.image.ImageDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DicomFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain8", "implicit-ct", "big-endian", "deflated", "twelve-bits", "sigmoid",
        "monochrome1",
        "padding", "voi-lut", "rgb", "rgb-planes", "ybr-full", "ybr-422", "palette", "rle16", "rle-rgb",
        "jpeg-gray",
        "jpeg-colour", "jpeg-lossless", "frames#2", "jpeg-frames#3", "enhanced#3"})
    void pixelsAreShownAsTheStandardSays(String name) {
        String[] parts = name.split("#", -1);
        DicomFile dicom = DicomFile.parse(Fixtures.bytes("dicom/" + parts[0] + ".dcm"));
        Pixels shown = dicom.frame(parts.length == 1 ? 0 : Integer.parseInt(parts[1]) - 1);

        assertThat(ImageDecoder.decode(Fixtures.bytes("dicom/" + name + ".png")))
                .isInstanceOfSatisfying(Pixels.class,
                        expected -> assertThat(Fixtures.distance(shown, expected))
                                .isLessThanOrEqualTo(tolerance(name)));
        assertThat(dicom.frames()).isEqualTo(parts.length == 1 ? 1 : 3);
    }

    /// Another decoder of JPEG may round, and smooth shared colours, otherwise; anything else may round halves otherwise.
    private static int tolerance(String name) {
        return switch (name) {
            case "jpeg-colour" -> 12;
            case "jpeg-gray", "jpeg-frames#3" -> 2;
            default -> 1;
        };
    }

    @ParameterizedTest
    @CsvSource({"jpeg2000,Its pixels are written as JPEG 2000", "no-pixels,This DICOM file holds no pixels",
        "cut-off,The DICOM file is cut off or damaged", "one-bit,It has 1 bits a sample"})
    void whatCannotBeShownIsSaid(String name, String reason) {
        assertThatThrownBy(() -> DicomFile.parse(Fixtures.bytes("dicom/" + name + ".dcm")))
                .isInstanceOf(FormatException.class).hasMessageStartingWith(reason);
    }

    @Test
    void framesThatAreMissingAreSaid() {
        DicomFile dicom = DicomFile.parse(Fixtures.bytes("dicom/too-few.dcm"));

        assertThatThrownBy(() -> dicom.frame(8)).isInstanceOf(FormatException.class)
                .hasMessage("The DICOM file's pixels are cut off");
    }

    @Test
    void anAttributeIsReadByKeywordOrNumber() {
        DicomFile dicom = DicomFile.parse(Fixtures.bytes("dicom/implicit-ct.dcm"));

        assertThat(dicom.text("PatientID")).isEqualTo("MRN 4711");
        assertThat(dicom.text("0010,0020")).isEqualTo("MRN 4711");
        assertThat(dicom.text("StudyInstanceUID")).isEmpty();
        assertThatThrownBy(() -> dicom.text("Patient")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PatientID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"implicit-ct", "enhanced", "rle16", "jpeg-lossless", "deflated", "voi-lut",
        "jpeg-frames"})
    void aFileCutOffOrDamagedAnywhereIsSaidAndNeverThrowsAnythingElse(String name) {
        byte[] whole = Fixtures.bytes("dicom/" + name + ".dcm");
        for (int length = 0; length < whole.length; length += 7) {
            shows(Arrays.copyOf(whole, length));
        }
        for (int at = DicomFile.START; at < whole.length; at += 3) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0xA5;
            shows(damaged);
        }
    }

    private static boolean shows(byte[] file) {
        try {
            DicomFile dicom = DicomFile.parse(file);
            for (int frame = 0; frame < Math.min(4, dicom.frames()); frame++) {
                dicom.frame(frame);
            }
            return true;
        } catch (FormatException _) {
            return false;
        }
    }
}
