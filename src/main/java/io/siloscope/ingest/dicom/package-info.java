/// Pixels from DICOM files (the DICOM standard, PS3.3, PS3.5); of a patient nothing is read but what is asked for.
@NullMarked
package io.siloscope.ingest.dicom;

import org.jspecify.annotations.NullMarked;
