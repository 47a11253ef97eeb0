package io.siloscope.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.Purpose;
import io.siloscope.dataset.Source;
import io.siloscope.query.KeyedSample;
import io.siloscope.query.LabelQuality;
import io.siloscope.store.Suggestion;
import org.jspecify.annotations.Nullable;

/// Estimates how many weak labels are right, and draws the images that an audit needs. Thread-safe.
public final class Quality {

    private static final int NEXT = 50;
    private static final int RECENT = 100;

    private final OpenSilo silo;

    Quality(OpenSilo silo) {
        this.silo = silo;
    }

    /// Images drawn at random from those that nobody has labelled, for an audit: which they are, only the silo's secret
    /// tells.
    public List<ImageId> auditSample(int count) {
        Map<ImageId, Label> labels = silo.store().labels().current();
        List<ImageId> open = silo.store().weakLabels().ranked().stream().map(Suggestion::image)
                .filter(image -> !labels.containsKey(image)).toList();
        String key = silo.store().settings().secret() + " quality";
        return KeyedSample.shuffled(open, key).stream().limit(count).toList();
    }

    /// The estimate as it stands.
    public QualityReport report() {
        Map<ImageId, Label> labels = silo.store().labels().current();
        List<Suggestion> suggestions = silo.store().weakLabels().ranked();
        Map<String, LabelQuality> byClass = new LinkedHashMap<>();
        for (int c = 0; c < silo.classes().size(); c++) {
            int wanted = c;
            if (suggestions.stream().anyMatch(one -> one.classIndex() == wanted)) {
                byClass.put(silo.classes().name(c),
                        quality(suggestions, labels, one -> one.classIndex() == wanted));
            }
        }
        int audited = (int) suggestions.stream().filter(one -> is(labels.get(one.image()), Purpose.AUDIT))
                .count();
        return new QualityReport(quality(suggestions, labels, _ -> true), byClass, audited,
                nextWorth(suggestions, labels));
    }

    private static LabelQuality quality(List<Suggestion> suggestions, Map<ImageId, Label> labels,
            Predicate<Suggestion> counted) {
        int refined = 0;
        int refinedRight = 0;
        int audited = 0;
        int auditedRight = 0;
        int others = 0;
        for (Suggestion suggestion : suggestions) {
            if (counted.test(suggestion)) {
                Label label = labels.get(suggestion.image());
                boolean right = label != null && label.classIndex() == suggestion.classIndex();
                boolean audit = is(label, Purpose.AUDIT);
                refined += label != null && !audit ? 1 : 0;
                refinedRight += label != null && !audit && right ? 1 : 0;
                audited += audit ? 1 : 0;
                auditedRight += audit && right ? 1 : 0;
                others += label == null || audit ? 1 : 0;
            }
        }
        return LabelQuality.of(refined, refinedRight, audited, auditedRight, others);
    }

    /// What the last answers mended, carried on: the next in the queue are about as doubtful as the last.
    private static double nextWorth(List<Suggestion> suggestions, Map<ImageId, Label> labels) {
        List<Suggestion> answered = new ArrayList<>(suggestions.stream()
                .filter(one -> is(labels.get(one.image()), Purpose.REFINE)).toList());
        answered.sort(Comparator.comparingInt(Suggestion::rank).reversed());
        List<Suggestion> recent = answered.subList(0, Math.min(RECENT, answered.size()));
        long mended = recent.stream().filter(one -> !isRight(one, labels.get(one.image()))).count();
        return recent.isEmpty() ? Double.NaN : (double) NEXT * mended / recent.size();
    }

    private static boolean isRight(Suggestion suggestion, @Nullable Label label) {
        return label != null && label.classIndex() == suggestion.classIndex();
    }

    private static boolean is(@Nullable Label label, Purpose purpose) {
        return label != null && label.source() instanceof Source.Human human && human.purpose() == purpose;
    }
}
