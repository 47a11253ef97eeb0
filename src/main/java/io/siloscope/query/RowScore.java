package io.siloscope.query;

import io.siloscope.dataset.ClassScores;
import io.siloscope.math.Order;

/// An acquisition that looks at one image at a time.
public interface RowScore extends Acquisition {

    /// Scores of votes closer than this are one score, computed along different sums; different ones are more than
    /// 1e-3 apart for k up to 10.
    double VOTE_TIE = 1e-9;

    /// The score of one image.
    ///
    /// @param row its class scores, one or more
    double score(double[] row);

    @Override
    default double[] scores(ClassScores classScores) {
        double[] scores = new double[classScores.rows()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(classScores.row(i));
        }
        return switch (classScores.kind()) {
            case VOTE -> merged(scores);
            case SIMILARITY, PROBABILITY -> scores;
        };
    }

    private static double[] merged(double[] scores) {
        double[] merged = new double[scores.length];
        double current = Double.POSITIVE_INFINITY;
        for (int i : Order.descending(scores)) {
            current = current - scores[i] < VOTE_TIE ? current : scores[i];
            merged[i] = current;
        }
        return merged;
    }
}
