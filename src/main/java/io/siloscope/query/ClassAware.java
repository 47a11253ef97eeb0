package io.siloscope.query;

import java.util.Arrays;

/// An equal share for every class (FAST §5.1, step 6): the most uncertain `floor(count / classes)` images of each best
/// class, then the global ranking fills up. All classes count, also those that are nobody's best.
public record ClassAware() implements BatchSelector {

    @Override
    public int[] select(Candidates candidates, int count) {
        Ranking ranking = Ranking.of(candidates.uncertainty());
        boolean[] chosen = new boolean[candidates.size()];
        int open = count - quotas(candidates, ranking, count, chosen);
        for (int row : ranking.top(candidates.size())) {
            if (open > 0 && !chosen[row]) {
                chosen[row] = true;
                open--;
            }
        }
        if (open > 0) {
            throw new IllegalArgumentException(
                    "Cannot ask for " + count + " of " + candidates.size() + " images");
        }
        return Arrays.stream(ranking.order()).filter(row -> chosen[row]).toArray();
    }

    private static int quotas(Candidates candidates, Ranking ranking, int count, boolean[] chosen) {
        int[] left = new int[candidates.classScores().classCount()];
        Arrays.fill(left, count / left.length);
        int taken = 0;
        for (int row : ranking.order()) {
            int best = candidates.classScores().best(row);
            if (left[best] > 0) {
                left[best]--;
                chosen[row] = true;
                taken++;
            }
        }
        return taken;
    }
}
