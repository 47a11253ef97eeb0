package io.siloscope.federate.wire;

import java.io.IOException;

import io.siloscope.federate.Ledger;

/// Told of each data frame before it is sent.
@FunctionalInterface
interface Outgoing {

    void leaving(Ledger.Entry entry) throws IOException;
}
