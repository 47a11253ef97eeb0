package io.siloscope.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.siloscope.dataset.ImageId;
import io.siloscope.format.FormatException;
import io.siloscope.ingest.Content;
import io.siloscope.ingest.ImageFile;
import io.siloscope.ingest.image.ImageOutline;
import io.siloscope.ingest.image.Inspected;
import io.siloscope.store.SiloStore;

/// Reads the images of an item. One inside another file is copied into the silo first and entered afterwards: a copy that
/// an import left behind when it was killed is found again, and an entry without its copy is never made. Thread-safe.
final class Taking {

    private final SiloStore store;

    Taking(SiloStore store) {
        this.store = store;
    }

    /// @throws WorkbenchException when a copy cannot be written
    List<Taken> take(Content content) {
        return switch (content) {
            case Content.Loose loose ->
                List.of(new Taken("", "", loose.path(), ImageFile.inspect(loose.path())));
            case Content.Packed packed -> unpack(packed);
        };
    }

    private List<Taken> unpack(Content.Packed packed) {
        List<Taken> taken = new ArrayList<>();
        try {
            packed.unpacking().into((suffix, group, file) -> taken.add(keep(suffix, group, file)));
        } catch (IOException | FormatException e) {
            taken.add(broken(e instanceof FormatException ? String.valueOf(e.getMessage())
                    : "This cannot be opened: " + e.getMessage()));
        } catch (OutOfMemoryError e) {
            taken.add(broken("The image needs more memory than there is"));
        }
        return taken;
    }

    private static Taken broken(String reason) {
        return new Taken("", "", Path.of(""), new Inspected.Broken(reason));
    }

    private Taken keep(String suffix, String group, byte[] file) {
        Inspected inspected = ImageOutline.inspect(file);
        if (inspected instanceof Inspected.Whole(ImageId id, int _, int _)) {
            Path path = store.folder().image(id, file);
            if (!store.images().isForgotten(id)) {
                copy(path, file);
            }
            return new Taken(suffix, group, path, inspected);
        }
        return new Taken(suffix, group, Path.of(""), inspected);
    }

    private void copy(Path path, byte[] file) {
        try {
            ImageFile.keep(path, file, store.folder().images());
        } catch (IOException e) {
            throw new WorkbenchException("The import stopped, because "
                    + (store.folder().isFull() ? "the disk is full"
                            : "an image could not be written: " + e.getMessage())
                    + ". What was imported before is kept; free some space for " + store.folder().images()
                    + " and import again to go on.", e);
        }
    }
}
