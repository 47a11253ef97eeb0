package io.siloscope.query;

import java.util.Arrays;

/// An equal share for every class (FAST §5.1, step 6): the most uncertain `floor(count / classes)` images of each best
/// class, then the global ranking fills up. All classes count, also those that are nobody's best.
public record ClassAware() implements BatchSelector {

    @Override
    public int[] select(Candidates candidates, int count) {
        candidates.requireAtLeast(count);
        int[] order = Ranking.of(candidates.uncertainty()).order();
        int[] left = new int[candidates.classScores().classCount()];
        Arrays.fill(left, count / left.length);
        boolean[] chosen = new boolean[candidates.size()];
        int open = count;
        for (int row : order) {
            int best = candidates.classScores().best(row);
            if (left[best] > 0) {
                left[best]--;
                chosen[row] = true;
                open--;
            }
        }
        for (int row : order) {
            if (open > 0 && !chosen[row]) {
                chosen[row] = true;
                open--;
            }
        }
        return Arrays.stream(order).filter(row -> chosen[row]).toArray();
    }
}
