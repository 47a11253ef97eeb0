package io.siloscope.federate;

import java.util.List;
import java.util.stream.IntStream;

/// How weights did on validation examples: counts and a sum, so that many sites add up to one figure.
///
/// @param examples the examples of each class
/// @param correct how many of them were answered rightly
/// @param lossSum the loss, summed over all examples
public record Evaluation(String run, int round, List<Integer> examples, List<Integer> correct, double lossSum)
        implements
            Answer {

    public Evaluation {
        examples = List.copyOf(examples);
        correct = List.copyOf(correct);
        if (examples.size() != correct.size()) {
            throw new IllegalArgumentException(
                    examples.size() + " classes have examples and " + correct.size() + " have answers");
        }
    }

    /// Both together.
    public Evaluation plus(Evaluation other) {
        return new Evaluation(run, round, sum(examples, other.examples), sum(correct, other.correct),
                lossSum + other.lossSum);
    }

    /// Accuracy, balanced accuracy (the mean over classes that have examples) and mean loss; NaN with no example.
    public Scores scores() {
        long all = total(examples);
        double recalls = IntStream.range(0, examples.size()).filter(c -> examples.get(c) > 0)
                .mapToDouble(c -> (double) correct.get(c) / examples.get(c)).average().orElse(Double.NaN);
        return all == 0
                ? Scores.UNKNOWN
                : new Scores((double) total(correct) / all, recalls, lossSum / all);
    }

    private static long total(List<Integer> counts) {
        return counts.stream().mapToLong(Integer::longValue).sum();
    }

    private static List<Integer> sum(List<Integer> left, List<Integer> right) {
        return IntStream.range(0, left.size()).mapToObj(c -> left.get(c) + right.get(c)).toList();
    }
}
