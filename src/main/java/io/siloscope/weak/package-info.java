/// Weak labels from a few labelled images: nearest neighbours in embedding space, and similarity to class prototypes.
@NullMarked
package io.siloscope.weak;

import org.jspecify.annotations.NullMarked;
