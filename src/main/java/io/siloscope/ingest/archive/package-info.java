/// Zip and tar archives: their members by name, read without being unpacked into anybody's folders.
@NullMarked
package io.siloscope.ingest.archive;

import org.jspecify.annotations.NullMarked;
