/// The checklist that leads from an empty silo to images with suggested labels.
@NullMarked
package io.siloscope.ui.setup;

import org.jspecify.annotations.NullMarked;
