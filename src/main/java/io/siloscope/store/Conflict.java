package io.siloscope.store;

import java.util.List;

import io.siloscope.dataset.ImageId;

/// One content that lies in several places, which disagree on its class or its split. Its split is that of the
/// first import; it has no true class while classes disagree.
///
/// @param places each name with what was said there, for example `cat/1.png: cat, train`
public record Conflict(ImageId image, List<String> places) {

    public Conflict {
        places = List.copyOf(places);
    }
}
