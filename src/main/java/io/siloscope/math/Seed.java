package io.siloscope.math;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The only source of randomness. A seed is split by purpose, so that what one purpose draws depends neither
/// on what another has drawn nor on the order of threads.
public record Seed(long value) {

    private static final String ALGORITHM = "L64X128MixRandom";

    /// A seed for one purpose, for example `"shuffle"`: equal inputs give equal seeds on every platform.
    public Seed split(String purpose) {
        long mixed = value;
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mix(mixed ^ purpose.charAt(i));
        }
        return new Seed(mix(mixed + purpose.length()));
    }

    /// A seed for one of many equals, for example a round or a silo.
    public Seed split(long index) {
        return new Seed(mix(mix(value) + index));
    }

    /// A fresh generator that starts at this seed. Not thread-safe.
    public RandomGenerator generator() {
        return RandomGeneratorFactory.of(ALGORITHM).create(value);
    }

    private static long mix(long z) {
        long m = z + 0x9E3779B97F4A7C15L;
        m = (m ^ (m >>> 30)) * 0xBF58476D1CE4E5B9L;
        m = (m ^ (m >>> 27)) * 0x94D049BB133111EBL;
        return m ^ (m >>> 31);
    }
}
