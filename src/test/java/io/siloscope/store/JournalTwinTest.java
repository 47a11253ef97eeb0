package io.siloscope.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Label;
import io.siloscope.dataset.Purpose;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/// The journal against a dull twin in memory: lists of answers and two stacks an annotator.
class JournalTwinTest {

    private static final int IMAGES = 4;

    sealed interface Action {}

    private record Answered(String annotator, Purpose purpose, Said said,
            List<Integer> images) implements Action {}

    private record Undone(String annotator) implements Action {}

    private record Redone(String annotator) implements Action {}

    private record Reopened() implements Action {}

    @Property(tries = 40)
    void anyHistoryLeavesTheLabelsOfTheTwin(@ForAll("actions") List<Action> actions) throws IOException {
        Path root = Files.createTempDirectory("silo");
        SiloStore store = Silos.with(root, IMAGES);
        try {
            var twin = new Twin();
            for (Action action : actions) {
                int changed = switch (action) {
                    case Answered(String who, Purpose purpose, Said said, List<Integer> images) -> store
                            .labels()
                            .record(who, purpose,
                                    images.stream().map(image -> new Answer(Silos.id(image), said)).toList())
                            .size();
                    case Undone(String who) -> store.labels().undo(who).size();
                    case Redone(String who) -> store.labels().redo(who).size();
                    case Reopened _ -> {
                        store.close();
                        store = SiloStore.open(root);
                        yield 0;
                    }
                };
                assertThat(changed).as("events of %s", action).isEqualTo(twin.act(action));
                assertThat(classes(store.labels().current())).as("after %s", action)
                        .isEqualTo(twin.current());
                assertThat(store.labels().flagged()).as("flags after %s", action).isEqualTo(twin.flagged());
                assertThat(store.labels().unsure()).as("unsure after %s", action).isEqualTo(twin.unsure());
            }
            for (int i = 0; i < IMAGES; i++) {
                assertThat(store.labels().comments(Silos.id(i))).isEqualTo(twin.comments(i));
                List<LabelEvent> history = store.labels().history(Silos.id(i)).stream()
                        .filter(event -> first(event.purpose())).toList();
                assertThat(IntStream.range(1, history.size()))
                        .allMatch(j -> history.get(j).before() == history.get(j - 1).after());
            }
            assertThat(store.labels().verify()).isEqualTo(new Verdict.Whole(store.labels().head()));
        } finally {
            store.close();
            delete(root);
        }
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        Arbitrary<String> who = Arbitraries.of("ada", "ada", "bea");
        Arbitrary<Said> said = Arbitraries.frequency(Tuple.of(4, new Said.OfClass(0)),
                Tuple.of(4, new Said.OfClass(2)),
                Tuple.of(2, new Said.Accepted(1, "knn10 encoder e seeds s")), Tuple.of(2, new Said.Unsure()),
                Tuple.of(1, new Said.Skipped()), Tuple.of(2, new Said.Flagged()),
                Tuple.of(1, new Said.Unflagged()),
                Tuple.of(1, new Said.Comment("two\nlines")));
        Arbitrary<Action> answered = Combinators.combine(who, Arbitraries.of(Purpose.class), said,
                Arbitraries.integers().between(0, IMAGES - 1).set().ofMinSize(1))
                .as((name, purpose, one, images) -> new Answered(name, purpose, one, List.copyOf(images)));
        return Arbitraries.frequencyOf(
                Tuple.of(5, answered),
                Tuple.of(5, who.map(Undone::new)),
                Tuple.of(4, who.map(Redone::new)),
                Tuple.of(1, Arbitraries.just(new Reopened()))).list().ofMaxSize(40);
    }

    private static final class Twin {

        private final List<Answered> steps = new ArrayList<>();
        private final List<Boolean> inForce = new ArrayList<>();
        private final Map<String, Deque<Integer>> undo = new HashMap<>();
        private final Map<String, Deque<Integer>> redo = new HashMap<>();

        int act(Action action) {
            return switch (action) {
                case Answered answered -> {
                    stack(undo, answered.annotator()).push(steps.size());
                    stack(redo, answered.annotator()).clear();
                    steps.add(answered);
                    inForce.add(true);
                    yield answered.images().size();
                }
                case Undone(String who) -> move(stack(undo, who), stack(redo, who), false);
                case Redone(String who) -> move(stack(redo, who), stack(undo, who), true);
                case Reopened _ -> 0;
            };
        }

        private int move(Deque<Integer> from, Deque<Integer> to, boolean force) {
            if (from.isEmpty()) {
                return 0;
            }
            int step = from.pop();
            to.push(step);
            inForce.set(step, force);
            return steps.get(step).images().size();
        }

        /// What is in force on an image, oldest first.
        private Stream<Answered> said(int image) {
            return IntStream.range(0, steps.size()).filter(inForce::get).mapToObj(steps::get)
                    .filter(step -> step.images().contains(image));
        }

        private Optional<Said> standing(int image) {
            return said(image).filter(step -> first(step.purpose())).map(Answered::said)
                    .filter(said -> said instanceof Said.OfClass || said instanceof Said.Accepted
                            || said instanceof Said.Unsure || said instanceof Said.Skipped)
                    .reduce((_, last) -> last);
        }

        Map<ImageId, Integer> current() {
            Map<ImageId, Integer> current = new HashMap<>();
            for (int image = 0; image < IMAGES; image++) {
                switch (standing(image).orElse(new Said.Skipped())) {
                    case Said.OfClass(int classIndex) -> current.put(Silos.id(image), classIndex);
                    case Said.Accepted(int classIndex, _) -> current.put(Silos.id(image), classIndex);
                    default -> {
                    }
                }
            }
            return current;
        }

        List<ImageId> unsure() {
            return IntStream.range(0, IMAGES)
                    .filter(image -> standing(image).filter(Said.Unsure.class::isInstance).isPresent())
                    .mapToObj(Silos::id).toList();
        }

        List<ImageId> flagged() {
            return IntStream.range(0, IMAGES).filter(image -> said(image).map(Answered::said)
                    .filter(said -> said instanceof Said.Flagged || said instanceof Said.Unflagged)
                    .reduce((_, last) -> last).filter(Said.Flagged.class::isInstance).isPresent())
                    .mapToObj(Silos::id).toList();
        }

        List<String> comments(int image) {
            return said(image).map(Answered::said).filter(Said.Comment.class::isInstance)
                    .map(said -> ((Said.Comment) said).text()).toList();
        }

        private static Deque<Integer> stack(Map<String, Deque<Integer>> stacks, String who) {
            return stacks.computeIfAbsent(who, _ -> new ArrayDeque<>());
        }
    }

    private static boolean first(Purpose purpose) {
        return purpose != Purpose.SECOND_READ && purpose != Purpose.REPEAT;
    }

    private static Map<ImageId, Integer> classes(Map<ImageId, Label> labels) {
        Map<ImageId, Integer> classes = new HashMap<>();
        labels.forEach((image, label) -> classes.put(image, label.classIndex()));
        return classes;
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
