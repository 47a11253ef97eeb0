package io.siloscope.ingest;

import java.io.IOException;
import java.nio.file.Path;

/// A file that a scan has come upon, in a folder or in an archive.
interface Found {

    /// Its path below the imported folder or inside the archive, with `/` between the parts.
    String name();

    /// What tells this place from all others.
    String origin();

    /// The file as an image.
    Content image();

    /// The file's bytes.
    ///
    /// @throws io.siloscope.format.FormatException when there are too many
    byte[] read() throws IOException;

    /// The first bytes, at most so many.
    byte[] start(int count) throws IOException;

    /// A file with these bytes; what is in an archive is unpacked for it.
    Path file() throws IOException;
}
