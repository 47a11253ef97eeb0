/// Federated runs whose parties are killed and whose network fails, compared bit for bit with a run left in peace.
@NullMarked
package io.siloscope.bench.kill;

import org.jspecify.annotations.NullMarked;
