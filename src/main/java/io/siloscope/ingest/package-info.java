/// The way in: folders and tables of image files become items to import, and files become pixels.
@NullMarked
package io.siloscope.ingest;

import org.jspecify.annotations.NullMarked;
