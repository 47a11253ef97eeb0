package io.siloscope.workbench;

import java.util.Optional;

/// What the silo holds now.
///
/// @param name the folder's name
/// @param train images to learn from, and so on for `val` and `test`
/// @param unreadable files that were refused at import
/// @param encoder the name of the encoder whose embeddings were written last
/// @param embedded images that this encoder has embedded
/// @param seeds images a person labelled as a seed
/// @param refined images a person labelled or confirmed in refinement
/// @param suggested images that carry a weak label
public record SiloStatus(String name, int train, int val, int test, int unreadable, Optional<String> encoder,
        int embedded,
        int seeds, int refined, int suggested) {

    public int images() {
        return train + val + test;
    }
}
