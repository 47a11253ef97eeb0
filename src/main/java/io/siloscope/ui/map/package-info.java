/// The embeddings of a silo as a picture of points.
@NullMarked
package io.siloscope.ui.map;

import org.jspecify.annotations.NullMarked;
