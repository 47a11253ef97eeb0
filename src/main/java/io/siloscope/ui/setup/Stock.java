package io.siloscope.ui.setup;

import java.util.List;

import io.siloscope.dataset.LabelSet;
import io.siloscope.workbench.SiloStatus;

/// What the checklist is computed from: the silo's counts and the seed labels of each class, in the classes' order.
record Stock(LabelSet classes, SiloStatus status, List<Integer> seeds) {

    Stock {
        seeds = List.copyOf(seeds);
        if (seeds.size() != classes.size()) {
            throw new IllegalArgumentException(
                    seeds.size() + " seed counts for " + classes.size() + " classes");
        }
    }

    /// The classes that can never be suggested, because nobody has labelled an image of theirs.
    List<String> withoutSeeds() {
        return classes.names().stream().filter(name -> seeds.get(classes.names().indexOf(name)) == 0)
                .toList();
    }
}
