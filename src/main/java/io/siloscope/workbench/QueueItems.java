package io.siloscope.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.siloscope.dataset.ClassScores;
import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.Marks;
import io.siloscope.query.BatchSelector;
import io.siloscope.query.Candidates;
import io.siloscope.query.ClassAware;
import io.siloscope.query.TopRanked;
import io.siloscope.store.Suggestion;

/// Reads stored suggestions as people see them. Pure.
final class QueueItems {

    private QueueItems() {}

    static QueueItem of(Suggestion suggestion, String name, int ranked, Optional<Label> human, Marks marks) {
        double[] scores = suggestion.similarities();
        int best = best(scores, -1);
        return new QueueItem(suggestion.image(), name, suggestion.classIndex(),
                best(scores, suggestion.classIndex()),
                suggestion.rank(), ranked, best != suggestion.classIndex(), human,
                marks);
    }

    /// The `count` images to ask about; fewer when there are not so many.
    static List<ImageId> select(List<Suggestion> ranked, int classes, int count, boolean classAware) {
        BatchSelector selector = classAware ? new ClassAware() : new TopRanked();
        int[] chosen = selector.select(candidates(ranked, classes), Math.min(count, ranked.size()));
        return Arrays.stream(chosen).mapToObj(position -> ranked.get(position).image()).toList();
    }

    private static Candidates candidates(List<Suggestion> ranked, int classes) {
        int[] seen = IntStream.range(0, classes)
                .filter(c -> !ranked.isEmpty() && !Double.isNaN(ranked.getFirst().similarities()[c]))
                .toArray();
        double[] values = ranked.stream()
                .flatMapToDouble(
                        suggestion -> Arrays.stream(seen).mapToDouble(c -> suggestion.similarities()[c]))
                .toArray();
        return new Candidates(new ClassScores(ClassScores.Kind.SIMILARITY, classes, seen, values),
                ranked.stream().mapToDouble(Suggestion::uncertainty).toArray());
    }

    /// The class with the highest score but `not`; `not` itself where it is the only one.
    private static int best(double[] scores, int not) {
        int best = not;
        for (int c = 0; c < scores.length; c++) {
            if (c != not && !Double.isNaN(scores[c]) && (best == not || scores[c] > scores[best])) {
                best = c;
            }
        }
        return best;
    }
}
