package io.siloscope.query;

/// The most uncertain images, whatever their class.
public record TopRanked() implements BatchSelector {

    @Override
    public int[] select(Candidates candidates, int count) {
        candidates.requireAtLeast(count);
        return Ranking.of(candidates.uncertainty()).top(count);
    }
}
