/// Ways to label a silo's images within a budget, with the truth as the clinician: what training gets to see.
@NullMarked
package io.siloscope.experiment.labelling;

import org.jspecify.annotations.NullMarked;
