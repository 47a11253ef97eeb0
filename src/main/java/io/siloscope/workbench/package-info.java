/// The use cases of one open silo, a method for each intention of its user, and the events that tell screens what changed.
@NullMarked
package io.siloscope.workbench;

import org.jspecify.annotations.NullMarked;
