package io.siloscope.workbench;

import java.util.List;
import java.util.Map;

import io.siloscope.math.CohenKappa;

/// How well people agree.
///
/// @param between first and second readers, over the audited images that both gave a class
/// @param table rows: the first reader's class, columns: the second's
/// @param within each reader with himself, by name
public record Agreement(CohenKappa between, List<List<Integer>> table, Map<String, CohenKappa> within) {

    public Agreement {
        table = List.copyOf(table);
        within = Map.copyOf(within);
    }
}
