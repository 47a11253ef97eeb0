/// Measures the window itself: keys, scrolling, the map and curves, without a display.
@NullMarked
package io.siloscope.ui.bench;

import org.jspecify.annotations.NullMarked;
