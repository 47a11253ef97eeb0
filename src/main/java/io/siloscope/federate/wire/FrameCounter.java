package io.siloscope.federate.wire;

import java.util.SortedMap;
import java.util.TreeMap;

import io.siloscope.federate.TrafficByKind;

/// Bytes of data frames by round, direction and kind, counted where frames are written and read. Thread-safe.
///
/// A frame belongs to the round that its message names; the handshake belongs to round 0. Pings, pongs and closes
/// carry nothing and are not counted.
final class FrameCounter {

    private final SortedMap<Integer, TrafficByKind> rounds = new TreeMap<>();
    private TrafficByKind total = TrafficByKind.NONE;

    /// Counts a text frame.
    void countWords(int round, Direction direction, long bytes) {
        count(round, TrafficByKind.ofWords(direction.traffic(bytes)));
    }

    /// Counts a binary frame.
    void countWeights(int round, Direction direction, long bytes) {
        count(round, TrafficByKind.ofWeights(direction.traffic(bytes)));
    }

    private synchronized void count(int round, TrafficByKind traffic) {
        rounds.merge(round, traffic, TrafficByKind::plus);
        total = total.plus(traffic);
    }

    synchronized SortedMap<Integer, TrafficByKind> byRound() {
        return new TreeMap<>(rounds);
    }

    synchronized void add(FrameCounter other) {
        other.byRound().forEach(this::count);
    }

    synchronized TrafficByKind total() {
        return total;
    }
}
