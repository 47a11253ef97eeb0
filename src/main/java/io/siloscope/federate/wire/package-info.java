/// The federation over sockets: messages, frames, TLS, invites, and the two ends, `SiteServer` and `Site`.
@NullMarked
package io.siloscope.federate.wire;

import org.jspecify.annotations.NullMarked;
