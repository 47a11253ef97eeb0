package io.siloscope.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.siloscope.dataset.Split;
import io.siloscope.format.FormatException;
import io.siloscope.ingest.dicom.DicomFile;

/// What lies in a folder or an archive, sorted out by kind and in the order of names. Tables and names that start with
/// a dot are passed over in silence unless they are asked for; anything else that is no image is refused with its reason.
///
/// @param entries files that hold images
/// @param collections files of many images that say themselves what each is
/// @param classNames files that name the classes of a collection beside them
record ImageTree(List<Entry> entries, List<Found> collections, List<Found> tables, List<Found> classNames,
        List<Refused> refused) {

    private static final String MAC = "__MACOSX";
    private static final String NO_IMAGE = "This is not a PNG, JPEG, GIF, BMP, TIFF, WebP or DICOM file";

    /// A file with an image, or with several that are all described by its name.
    record Entry(Content content, String name) {

        /// The folders between the imported one and the file.
        List<String> folders() {
            List<String> parts = List.of(name.split("/", -1));
            return parts.subList(0, parts.size() - 1);
        }

        ImageItem item(String className, Split split, String group, int line) {
            return new ImageItem(content, name, className, split, group, line);
        }
    }

    /// Puts a tree together. Not thread-safe.
    static final class Builder {

        private final List<Entry> entries = new ArrayList<>();
        private final List<Found> collections = new ArrayList<>();
        private final List<Found> tables = new ArrayList<>();
        private final List<Found> classNames = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private final Optional<String> groupTag;

        /// @param groupTag the DICOM attribute that says what an image belongs to
        Builder(Optional<String> groupTag) {
            this.groupTag = groupTag;
        }

        void add(Found found) {
            if (isHidden(found.name())) {
                return;
            }
            switch (FileKind.of(found.name())) {
                case IMAGE -> entries.add(new Entry(found.image(), found.name()));
                case DICOM -> addDicom(found);
                case UNCLEAR -> addUnclear(found);
                case NPZ, CIFAR -> collections.add(found);
                case TABLE -> tables.add(found);
                case CLASS_NAMES -> classNames.add(found);
                case ARCHIVE -> refuse(found.name(), "This is an archive; import it on its own");
                case OTHER -> refuse(found.name(), NO_IMAGE);
            }
        }

        private void addDicom(Found found) {
            entries.add(new Entry(new Content.Packed(found.origin(), new DicomUnpacking(found, groupTag)),
                    found.name()));
        }

        private void addUnclear(Found found) {
            try {
                if (DicomFile.isDicom(found.start(DicomFile.START))) {
                    addDicom(found);
                } else {
                    refuse(found.name(), NO_IMAGE);
                }
            } catch (IOException | FormatException e) {
                refuse(found.name(), "This cannot be opened: " + e.getClass().getSimpleName());
            }
        }

        void refuse(String name, String reason) {
            if (!isHidden(name)) {
                refused.add(new Refused(name, reason));
            }
        }

        ImageTree build() {
            entries.sort(Comparator.comparing(Entry::name));
            collections.sort(Comparator.comparing(Found::name));
            refused.sort(Comparator.comparing(Refused::name));
            return new ImageTree(entries, collections, tables, classNames, refused);
        }
    }

    /// Whether a file, or a folder that it lies in, is not meant to be seen.
    static boolean isHidden(String name) {
        return Arrays.stream(name.split("/", -1)).anyMatch(part -> part.equals(MAC)
                || (part.startsWith(".") && !part.equals(".") && !part.equals("..")));
    }
}
