package io.siloscope.ingest;

import java.io.IOException;
import java.util.List;

import io.siloscope.dataset.Split;
import io.siloscope.format.FormatException;
import io.siloscope.ingest.archive.Scratch;

/// Lists the images of files that hold many of them and say themselves what each is.
final class ImageCollections {

    private ImageCollections() {}

    /// @param split the part played by images for which their file names none
    static Scan of(ImageTree tree, Split split, Scratch scratch) {
        var all = new Scan(List.of(), List.of());
        for (Found found : tree.collections()) {
            all = all.and(scan(found, tree, split, scratch));
        }
        return all;
    }

    private static Scan scan(Found found, ImageTree tree, Split split, Scratch scratch) {
        try {
            return FileKind.of(found.name()) == FileKind.NPZ
                    ? NpzImages.scan(found, scratch)
                    : CifarImages.scan(found, tree.classNames(), split);
        } catch (IOException e) {
            return refused(found, "This cannot be opened: " + e.getMessage());
        } catch (FormatException e) {
            return refused(found, String.valueOf(e.getMessage()));
        }
    }

    private static Scan refused(Found found, String reason) {
        return new Scan(List.of(), List.of(new Refused(found.name(), reason)));
    }
}
