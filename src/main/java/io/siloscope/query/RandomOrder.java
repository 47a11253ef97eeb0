package io.siloscope.query;

import io.siloscope.dataset.ClassScores;
import io.siloscope.math.Seed;

/// Uniform scores in 0 … 1: the baseline that every other acquisition must beat. Equal seeds give equal orders.
public record RandomOrder(Seed seed) implements Acquisition {

    @Override
    public double[] scores(ClassScores classScores) {
        return seed.split("random order").generator().doubles(classScores.rows()).toArray();
    }
}
