/// Background work: named lanes, progress, cancel and failure; the one room that makes threads.
@NullMarked
package io.siloscope.jobs;

import org.jspecify.annotations.NullMarked;
