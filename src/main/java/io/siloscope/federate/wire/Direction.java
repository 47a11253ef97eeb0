package io.siloscope.federate.wire;

import io.siloscope.federate.Traffic;

/// Which way a frame goes.
enum Direction {
    /// From the coordinator to a site.
    DOWN,
    /// From a site to the coordinator; such frames are masked.
    UP;

    Direction opposite() {
        return this == DOWN ? UP : DOWN;
    }

    boolean masked() {
        return this == UP;
    }

    int textLimit() {
        return this == UP ? Wire.SITE_TEXT : Wire.COORDINATOR_TEXT;
    }

    Traffic traffic(long bytes) {
        return this == DOWN ? new Traffic(bytes, 0) : new Traffic(0, bytes);
    }
}
