/// Many silos in one process: how a data set is split over them, and who answers their questions.
@NullMarked
package io.siloscope.experiment;

import org.jspecify.annotations.NullMarked;
