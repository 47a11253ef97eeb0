/// Curves of federated runs: plain records in, JFreeChart charts, PNG files and SVG files out.
@NullMarked
package io.siloscope.chart;

import org.jspecify.annotations.NullMarked;
