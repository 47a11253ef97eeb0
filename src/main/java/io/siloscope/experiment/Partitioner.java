package io.siloscope.experiment;

import java.util.List;

import io.siloscope.math.Seed;

/// Splits one data set over silos. Pure: equal arguments give equal parts.
public sealed interface Partitioner permits Iid, EqualIid, DirichletSizes, DirichletBalanced, Shards {

    /// One part a silo, each with its positions ascending; together they hold every position once. A part may be
    /// empty.
    ///
    /// @param classes the class of each image
    /// @param silos one or more
    List<int[]> split(int[] classes, int silos, Seed seed);
}
