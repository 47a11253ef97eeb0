package io.siloscope.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.siloscope.ingest.archive.Archive;

/// What a file is by its name.
enum FileKind {
    /// An image that Java2D's readers know.
    IMAGE,
    /// A DICOM file: one image or many.
    DICOM,
    /// A name without an extension, or with a number in its place, as DICOM files often have.
    UNCLEAR,
    /// MedMNIST's NumPy arrays.
    NPZ,
    /// A batch of CIFAR-10 or CIFAR-100 in their binary form.
    CIFAR,
    /// The names of CIFAR's classes.
    CLASS_NAMES,
    /// A table that may say what images are.
    TABLE,
    /// A zip or tar archive.
    ARCHIVE,
    /// Anything else.
    OTHER;

    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff",
            "webp");
    private static final Set<String> DICOMS = Set.of("dcm", "dicom", "dic");
    private static final Set<String> TABLES = Set.of("csv", "tsv", "jsonl", "json");
    private static final Set<String> NAMES = Set.of("batches.meta.txt", "fine_label_names.txt",
            "coarse_label_names.txt");
    private static final Pattern NUMBER = Pattern.compile("\\d*");

    static FileKind of(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        if (NAMES.contains(file)) {
            return CLASS_NAMES;
        }
        if (Archive.isArchive(file)) {
            return ARCHIVE;
        }
        int dot = file.lastIndexOf('.');
        String extension = dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (IMAGES.contains(extension)) {
            return IMAGE;
        }
        if (DICOMS.contains(extension)) {
            return DICOM;
        }
        if (TABLES.contains(extension)) {
            return TABLE;
        }
        return switch (extension) {
            case "npz" -> NPZ;
            case "bin" -> CIFAR;
            default -> NUMBER.matcher(extension).matches() ? UNCLEAR : OTHER;
        };
    }
}
