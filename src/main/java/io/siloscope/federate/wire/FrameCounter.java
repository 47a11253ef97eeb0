package io.siloscope.federate.wire;

import java.util.SortedMap;
import java.util.TreeMap;

import io.siloscope.federate.Traffic;

/// Bytes of data frames by round and direction, counted where frames are written and read. Thread-safe.
///
/// A frame belongs to the round that its message names; the handshake belongs to round 0. Pings, pongs and closes
/// carry nothing and are not counted.
final class FrameCounter {

    private final SortedMap<Integer, Traffic> rounds = new TreeMap<>();

    synchronized void count(int round, Direction direction, long bytes) {
        rounds.merge(round, direction.traffic(bytes), Traffic::plus);
    }

    synchronized SortedMap<Integer, Traffic> byRound() {
        return new TreeMap<>(rounds);
    }

    synchronized void add(FrameCounter other) {
        other.byRound().forEach((round, traffic) -> rounds.merge(round, traffic, Traffic::plus));
    }

    synchronized Traffic total() {
        return rounds.values().stream().reduce(Traffic.NONE, Traffic::plus);
    }
}
