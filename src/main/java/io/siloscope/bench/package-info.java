/// Measurements that a user or a maintainer can repeat: warm-up, repeats, median and 95th percentile.
@NullMarked
package io.siloscope.bench;

import org.jspecify.annotations.NullMarked;
