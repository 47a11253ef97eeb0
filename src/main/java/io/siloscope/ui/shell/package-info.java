/// The window around the screens: start, navigation, jobs, trouble, settings and help.
@NullMarked
package io.siloscope.ui.shell;

import org.jspecify.annotations.NullMarked;
