/// Finished runs, side by side.
@NullMarked
package io.siloscope.ui.runs;

import org.jspecify.annotations.NullMarked;
