/// Draws the synthetic microscopy images of `sample-data/`.
@NullMarked
package io.siloscope.sampledata;

import org.jspecify.annotations.NullMarked;
