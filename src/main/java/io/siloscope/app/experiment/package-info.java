/// Draws what an experiment has found.
@NullMarked
package io.siloscope.app.experiment;

import org.jspecify.annotations.NullMarked;
