/// The whole loop on small data: three silos, weak labels, a scripted clinician, a federated run, a table.
@NullMarked
package io.siloscope.app.demo;

import org.jspecify.annotations.NullMarked;
