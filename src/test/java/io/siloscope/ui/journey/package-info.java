/// The whole desktop in a real window without a display, driven as a person would drive it from the keyboard.
@NullMarked
package io.siloscope.ui.journey;

import org.jspecify.annotations.NullMarked;
