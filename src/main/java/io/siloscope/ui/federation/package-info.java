/// Hosting or joining a federated run, and watching it.
@NullMarked
package io.siloscope.ui.federation;

import org.jspecify.annotations.NullMarked;
