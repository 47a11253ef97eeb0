/// Networks, local training and prediction: plain Java in and out, PyTorch (through DJL) in between.
@NullMarked
package io.siloscope.learn;

import org.jspecify.annotations.NullMarked;
