/// Federated runs with every party a process of its own: how long a round takes, and what is left when parties are killed and
/// the network fails.
@NullMarked
package io.siloscope.bench.federation;

import org.jspecify.annotations.NullMarked;
