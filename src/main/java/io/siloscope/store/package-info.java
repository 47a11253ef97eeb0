/// The silo on disk: one folder with one SQLite file for images, labels and their history; the only SQL.
@NullMarked
package io.siloscope.store;

import org.jspecify.annotations.NullMarked;
