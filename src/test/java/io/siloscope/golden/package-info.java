/// Reads the golden vectors: manifests of independently computed cases, with arrays and tolerances.
@NullMarked
package io.siloscope.golden;

import org.jspecify.annotations.NullMarked;
