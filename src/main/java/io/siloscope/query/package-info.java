/// Which images to ask about: uncertainty scores, rankings, budgets and selections, one file a published method.
@NullMarked
package io.siloscope.query;

import org.jspecify.annotations.NullMarked;
