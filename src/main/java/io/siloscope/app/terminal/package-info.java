/// Where commands read and write: results, notes and progress.
@NullMarked
package io.siloscope.app.terminal;

import org.jspecify.annotations.NullMarked;
