package io.siloscope.weak;

import java.util.Arrays;

import io.siloscope.dataset.ClassScores;
import io.siloscope.math.Softmax;

/// What propagation says of each target, by position in `targets`. The arrays are not copied.
///
/// @param targets rows of the embedding matrix
/// @param k neighbours a target: the smaller of the k asked for and the number of seeds
/// @param neighbours seed rows, nearest first, `k` a target
/// @param squaredDistances the squared Euclidean distance of each neighbour
/// @param votes shares of the neighbours' vote, over all classes
/// @param similarities mean cosine to the seeds of each class that has any
public record WeakLabels(int[] targets, int k, int[] neighbours, double[] squaredDistances, ClassScores votes,
        ClassScores similarities) {

    public int size() {
        return targets.length;
    }

    /// The weak label: the class with most votes; of equals the smallest class index.
    public int label(int position) {
        return votes.best(position);
    }

    /// True when the vote and the nearest prototype name different classes.
    public boolean disagrees(int position) {
        return votes.best(position) != similarities.best(position);
    }

    /// The seed rows that voted, nearest first.
    public int[] neighboursOf(int position) {
        return Arrays.copyOfRange(neighbours, position * k, (position + 1) * k);
    }

    /// Their squared distances, ascending.
    public double[] distancesOf(int position) {
        return Arrays.copyOfRange(squaredDistances, position * k, (position + 1) * k);
    }

    /// The scores that uncertainty is computed from.
    public ClassScores scores(ScoreSpace space) {
        return switch (space) {
            case ScoreSpace.Similarities _ -> similarities;
            case ScoreSpace.Votes _ -> votes;
            case ScoreSpace.Softmax(double temperature) -> softmax(temperature);
        };
    }

    private ClassScores softmax(double temperature) {
        int columns = similarities.classes().length;
        double[] probabilities = new double[similarities.values().length];
        for (int i = 0; i < size(); i++) {
            System.arraycopy(Softmax.of(similarities.row(i), temperature), 0, probabilities, i * columns,
                    columns);
        }
        return new ClassScores(ClassScores.Kind.PROBABILITY, similarities.classCount(),
                similarities.classes(), probabilities);
    }
}
