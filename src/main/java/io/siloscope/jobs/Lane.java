package io.siloscope.jobs;

/// Where a job runs. Native engines parallelise inside, so `INFER` and `TRAIN` run one job at a time each.
public enum Lane {
    /// Encoders.
    INFER,
    /// Local training and prediction.
    TRAIN,
    /// Imports and exports.
    FILES,
    /// Reading and decoding files: as many at once as the work in hand allows.
    DECODE,
    /// Durable writes of a silo, one at a time and in order.
    STORE,
    /// Round loops, sites and servers: as many at once as there are.
    NETWORK
}
