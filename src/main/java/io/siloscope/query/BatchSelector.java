package io.siloscope.query;

/// Chooses the images to ask about. Pure: a selector that draws at random holds its seed.
@FunctionalInterface
public interface BatchSelector {

    /// `count` distinct rows of the candidates, the first to be asked first.
    ///
    /// @throws IllegalArgumentException when there are fewer candidates
    int[] select(Candidates candidates, int count);
}
