/// Float arithmetic that knows nothing of images or silos: tensors, weights, matrices and the seed of all randomness.
@NullMarked
package io.siloscope.math;

import org.jspecify.annotations.NullMarked;
