package io.siloscope.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Purpose;
import io.siloscope.jobs.Lane;
import io.siloscope.math.CohenKappa;
import io.siloscope.query.KeyedSample;
import io.siloscope.store.Answer;
import io.siloscope.store.EventKind;
import io.siloscope.store.LabelEvent;
import io.siloscope.store.Reading;
import io.siloscope.store.Said;

/// A second pair of eyes: what the first reader was unsure of and a random slice of what he answered, in one order that
/// tells neither which is which nor what he said; and, hidden among them, images that the reader himself has answered
/// before. Answers stand beside the labels until somebody settles what differs. Thread-safe.
public final class SecondReading {

    private static final String SHARE = "audit.share";

    private final OpenSilo silo;

    SecondReading(OpenSilo silo) {
        this.silo = silo;
    }

    /// The share of the refined images that a second reader sees as well, and of his own that a reader sees again: 0 … 1.
    public double share() {
        return silo.store().settings().get(SHARE).map(Double::parseDouble).orElse(0.02);
    }

    public void share(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("The audited share is from 0 to 1, not " + share);
        }
        silo.store().settings().put(SHARE, String.valueOf(share));
    }

    /// The images that wait for this reader, in the order in which they are to be read.
    public List<ImageId> queue(String reader) {
        List<ImageId> waiting = new ArrayList<>(seconds(reader));
        waiting.addAll(repeats(reader));
        return KeyedSample.shuffled(waiting, key("order"));
    }

    /// What others were unsure of or answered in the audited slice, and nobody has read a second time.
    private List<ImageId> seconds(String reader) {
        Set<ImageId> read = silo.store().readings().second().keySet();
        List<Reading> first = List.copyOf(silo.store().readings().first().values());
        Set<ImageId> audited = new HashSet<>(audited(first));
        return first.stream()
                .filter(one -> one.kind() == EventKind.UNSURE || audited.contains(one.image()))
                .filter(one -> !one.annotator().equals(reader) && !read.contains(one.image()))
                .map(Reading::image).toList();
    }

    private List<ImageId> audited(List<Reading> first) {
        return KeyedSample.of(first.stream().filter(one -> one.purpose() == Purpose.REFINE)
                .filter(one -> one.classIndex().isPresent()).map(Reading::image).toList(), share(),
                key("audit"));
    }

    /// A slice of what the reader refined himself and has not been shown again.
    private List<ImageId> repeats(String reader) {
        Set<ImageId> repeated = silo.store().readings().repeated().keySet();
        List<ImageId> own = silo.store().readings().first().values().stream()
                .filter(one -> one.annotator().equals(reader) && one.purpose() == Purpose.REFINE)
                .filter(one -> one.classIndex().isPresent()).map(Reading::image).toList();
        return KeyedSample.of(own, share(), key("repeat")).stream().filter(image -> !repeated.contains(image))
                .toList();
    }

    /// The silo's secret decides what is drawn, so that no reader can tell.
    private String key(String use) {
        return silo.store().settings().secret() + " " + use;
    }

    /// Records what the reader says of one image of his queue; one step for undo.
    ///
    /// @return a failure with [IllegalArgumentException] when the image does not wait for this reader
    public CompletableFuture<Step> answer(String reader, ImageId image, Said said) {
        return CompletableFuture.supplyAsync(
                () -> record(reader, purpose(reader, image), List.of(new Answer(image, said))),
                silo.jobs().executor(Lane.STORE));
    }

    /// What waits for the present annotator to read a second time.
    public List<ImageId> queue() {
        return queue(silo.annotator());
    }

    /// The present annotator's class of one image of that queue; one step for undo.
    public CompletableFuture<Step> read(ImageId image, int classIndex) {
        return answer(silo.annotator(), image, new Said.OfClass(classIndex));
    }

    /// The present annotator cannot tell the class of one image of that queue; one step for undo.
    public CompletableFuture<Step> unsure(ImageId image) {
        return answer(silo.annotator(), image, new Said.Unsure());
    }

    /// Gives one image the class that settles a disagreement; one step for undo.
    public CompletableFuture<Step> settle(ImageId image, int classIndex) {
        return settle(List.of(new Answer(image, classIndex)));
    }

    private Purpose purpose(String reader, ImageId image) {
        if (seconds(reader).contains(image)) {
            return Purpose.SECOND_READ;
        }
        if (repeats(reader).contains(image)) {
            return Purpose.REPEAT;
        }
        throw new IllegalArgumentException("Image " + image.brief() + " does not wait for " + reader);
    }

    /// What has to be settled, in the order of import.
    public List<Disagreement> disagreements() {
        Map<ImageId, Reading> first = silo.store().readings().first();
        List<Disagreement> open = new ArrayList<>();
        for (Reading second : silo.store().readings().second().values()) {
            Reading one = first.get(second.image());
            if (one != null && second.classIndex().isPresent() && !isSettled(one, second)) {
                open.add(new Disagreement(one.image(),
                        silo.store().images().find(one.image()).map(image -> image.name()).orElse(""),
                        one.annotator(), one.classIndex(), second.annotator(),
                        second.classIndex().getAsInt()));
            }
        }
        return open;
    }

    private static boolean isSettled(Reading first, Reading second) {
        boolean later = first.purpose() == Purpose.ADJUDICATE && first.seq() > second.seq();
        boolean same = first.classIndex().equals(second.classIndex());
        return later || same || (first.classIndex().isEmpty() && first.kind() == EventKind.SKIP);
    }

    /// Gives an image the class that settles a disagreement; it is the image's label from then on. One step for undo.
    public CompletableFuture<Step> settle(List<Answer> answers) {
        return CompletableFuture.supplyAsync(() -> record(silo.annotator(), Purpose.ADJUDICATE, answers),
                silo.jobs().executor(Lane.STORE));
    }

    private Step record(String annotator, Purpose purpose, List<Answer> answers) {
        List<LabelEvent> events = silo.store().labels().record(annotator, purpose, answers);
        List<ImageId> images = answers.stream().map(Answer::image).toList();
        silo.events().publish(new WorkbenchEvent.LabelsChanged(images));
        return new Step(events.getFirst().step(), Step.Kind.ANSWER, images);
    }

    /// How well the readers agree with each other and with themselves, as they answered before anything was settled.
    public Agreement agreement() {
        Map<ImageId, Reading> first = silo.store().readings().beforeSettling();
        int[][] between = table(first, silo.store().readings().second());
        Map<String, Map<ImageId, Reading>> repeated = new TreeMap<>();
        silo.store().readings().repeated().forEach((image, reading) -> repeated
                .computeIfAbsent(reading.annotator(), _ -> new TreeMap<>()).put(image, reading));
        Map<String, CohenKappa> within = new TreeMap<>();
        repeated.forEach((reader, readings) -> within.put(reader, CohenKappa.of(table(first, readings))));
        return new Agreement(CohenKappa.of(between),
                Arrays.stream(between).map(row -> Arrays.stream(row).boxed().toList()).toList(), within);
    }

    private int[][] table(Map<ImageId, Reading> first, Map<ImageId, Reading> again) {
        int[][] table = new int[silo.classes().size()][silo.classes().size()];
        for (Reading second : again.values()) {
            OptionalInt one = first.containsKey(second.image()) ? first.get(second.image()).classIndex()
                    : OptionalInt.empty();
            if (one.isPresent() && second.classIndex().isPresent()) {
                table[one.getAsInt()][second.classIndex().getAsInt()]++;
            }
        }
        return table;
    }
}
