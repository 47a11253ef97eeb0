package io.siloscope.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.math.Sha256;

/// A simple random sample that stays what it is while items come and go: the items whose keyed digests are the smallest.
/// Without the key nobody can tell which they are.
public final class KeyedSample {

    private KeyedSample() {}

    /// All items in an order that the key alone decides.
    public static <T> List<T> shuffled(List<T> items, String key) {
        Map<T, String> digests = new HashMap<>();
        items.forEach(item -> digests.put(item, Sha256.of(key + " " + item)));
        List<T> order = new ArrayList<>(items);
        order.sort(Comparator.comparing(item -> digests.getOrDefault(item, "")));
        return order;
    }

    /// A share of the items, rounded up.
    ///
    /// @param share 0 … 1
    public static <T> List<T> of(List<T> items, double share, String key) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A sample is a share from 0 to 1, not " + share);
        }
        return List.copyOf(shuffled(items, key).subList(0, (int) Math.ceil(share * items.size())));
    }
}
