package io.siloscope.ingest;

import java.io.IOException;
import java.util.Optional;

import io.siloscope.ingest.dicom.DicomFile;
import io.siloscope.ingest.image.PngFile;

/// Takes the frames out of a DICOM file, one after the other, as they are shown.
///
/// @param groupTag the attribute that says what the frames belong to; without one nothing about a patient is read
record DicomUnpacking(Found found, Optional<String> groupTag) implements Content.Unpacking {

    @Override
    public void into(Content.Keeper keeper) throws IOException {
        DicomFile dicom = DicomFile.parse(found.read());
        String group = groupTag.map(dicom::text).orElse("");
        for (int frame = 0; frame < dicom.frames(); frame++) {
            String suffix = dicom.frames() == 1 ? "" : "#" + (frame + 1);
            keeper.keep(suffix, group, PngFile.of(dicom.frame(frame)));
        }
    }
}
