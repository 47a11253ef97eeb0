/// The desktop: its entry point and the ids of its controls; one package below for each screen.
@NullMarked
package io.siloscope.ui;

import org.jspecify.annotations.NullMarked;
