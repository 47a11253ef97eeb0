package io.siloscope.ingest;

import java.io.IOException;
import java.nio.file.Path;

/// Where the bytes of an image to import are.
public sealed interface Content {

    /// An image file that stays where it lies.
    ///
    /// @param root the imported folder
    /// @param name its path below that folder, with `/` between the parts
    record Loose(Path root, String name) implements Content {

        public Path path() {
            return root.resolve(name);
        }

        @Override
        public String origin() {
            return path().toString();
        }
    }

    /// One or more images inside another file, of which the silo keeps copies.
    record Packed(String origin, Unpacking unpacking) implements Content {}

    /// What tells this place from all others: a path, and what follows it inside that file.
    String origin();

    /// Takes images out of the file that they are in.
    @FunctionalInterface
    interface Unpacking {

        /// Hands each image on.
        ///
        /// @throws io.siloscope.format.FormatException telling what is wrong with the file
        void into(Keeper keeper) throws IOException;
    }

    /// Receives images as files of their own.
    @FunctionalInterface
    interface Keeper {

        /// Takes one image.
        ///
        /// @param suffix what tells this image from others of the same name; empty where there is one only
        /// @param group what the image belongs to, or an empty text
        /// @param file an image file that holds no metadata
        void keep(String suffix, String group, byte[] file) throws IOException;
    }
}
