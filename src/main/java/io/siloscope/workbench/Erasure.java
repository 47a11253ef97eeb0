package io.siloscope.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.siloscope.dataset.ImageId;

/// Erases all that a silo holds of one image.
final class Erasure {

    private final OpenSilo silo;

    Erasure(OpenSilo silo) {
        this.silo = silo;
    }

    /// What lies outside the silo stays, and is returned. The database comes last, so that an erasure that broke off
    /// can be asked for again.
    List<Path> forget(ImageId image) throws IOException {
        List<Path> outside = new ArrayList<>();
        for (Path path : silo.store().images().paths(image)) {
            if (path.startsWith(silo.store().folder().images())) {
                Files.deleteIfExists(path);
            } else {
                outside.add(path);
            }
        }
        silo.thumbnails().forget(image);
        silo.shelf().forget(image);
        silo.store().folder().deleteCopies();
        silo.store().images().forget(image);
        silo.events().publish(new WorkbenchEvent.ImagesChanged());
        return outside;
    }
}
