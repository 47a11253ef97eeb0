/// What every screen shares: the gate to the JavaFX thread, texts, themes, charts and small controls.
@NullMarked
package io.siloscope.ui.fx;

import org.jspecify.annotations.NullMarked;
