package io.siloscope.ui.gallery;

import java.util.List;

import io.siloscope.workbench.HistoryEntry;
import io.siloscope.workbench.Neighbour;
import io.siloscope.workbench.QueueItem;

/// Why an image got its weak label: the similarity of each class, in the classes' order (NaN without seeds), and the
/// labelled images that voted, nearest first; what was ever said of it, and the remarks on it.
record Why(QueueItem item, double[] similarities, List<Neighbour> neighbours, List<HistoryEntry> history,
        List<String> comments) {

    Why {
        neighbours = List.copyOf(neighbours);
        history = List.copyOf(history);
        comments = List.copyOf(comments);
    }
}
