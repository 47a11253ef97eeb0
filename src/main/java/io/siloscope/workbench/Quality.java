package io.siloscope.workbench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.Purpose;
import io.siloscope.query.KeyedSample;
import io.siloscope.query.LabelQuality;
import io.siloscope.store.Judged;
import io.siloscope.store.Suggestion;

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
        List<Judged> judged = silo.store().weakLabels().judged();
        int[] sizes = silo.store().weakLabels().sizes();
        Map<String, LabelQuality> byClass = new LinkedHashMap<>();
        for (int c = 0; c < sizes.length; c++) {
            if (sizes[c] > 0) {
                int wanted = c;
                byClass.put(silo.classes().name(c),
                        quality(judged.stream().filter(one -> one.weak() == wanted).toList(), sizes[c]));
            }
        }
        int audited = (int) judged.stream().filter(one -> one.purpose() == Purpose.AUDIT).count();
        return new QualityReport(quality(judged, Arrays.stream(sizes).sum()), byClass, audited,
                nextWorth(judged));
    }

    private static LabelQuality quality(List<Judged> judged, int images) {
        List<Judged> audited = judged.stream().filter(one -> one.purpose() == Purpose.AUDIT).toList();
        List<Judged> refined = judged.stream().filter(one -> one.purpose() != Purpose.AUDIT).toList();
        return LabelQuality.of(refined.size(), right(refined), audited.size(), right(audited),
                images - refined.size());
    }

    private static int right(List<Judged> judged) {
        return (int) judged.stream().filter(Judged::right).count();
    }

    /// What the last answers mended, carried on: the next in the queue are about as doubtful as the last.
    private static double nextWorth(List<Judged> judged) {
        List<Judged> answered = judged.stream().filter(one -> one.purpose() == Purpose.REFINE).toList();
        List<Judged> recent = answered.subList(Math.max(0, answered.size() - RECENT), answered.size());
        return recent.isEmpty() ? Double.NaN
                : (double) NEXT * (recent.size() - right(recent)) / recent.size();
    }
}
