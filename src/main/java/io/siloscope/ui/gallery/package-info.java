/// Refinement: a virtual grid of images, labelled from the keyboard.
@NullMarked
package io.siloscope.ui.gallery;

import org.jspecify.annotations.NullMarked;
