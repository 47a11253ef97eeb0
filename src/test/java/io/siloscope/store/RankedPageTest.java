package io.siloscope.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

import io.siloscope.dataset.ImageId;
import io.siloscope.dataset.Purpose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Pages beside a plain filter over the whole queue.
class RankedPageTest {

    private static final int IMAGES = 500;
    private static final int PAGE = 7;

    @TempDir
    Path root;

    /// Few answers and many are looked up in different ways.
    @ParameterizedTest
    @ValueSource(ints = {1, 40, 900})
    void pagesTogetherAreTheFilteredQueue(int answers) {
        try (SiloStore store = Silos.with(root, IMAGES)) {
            store.weakLabels().replace(new SuggestionRun("knn10", "starter:1", "seeds", Instant.EPOCH),
                    IntStream.range(0, IMAGES)
                            .mapToObj(i -> new Suggestion(Silos.id(i), i % 3, new double[]{0, 0, 1}, 1,
                                    (i * 7) % IMAGES + 1))
                            .toList());
            Map<ImageId, RankedFilter.State> twin = answer(store, answers);

            for (RankedFilter.State state : RankedFilter.State.values()) {
                for (OptionalInt weak : List.of(OptionalInt.empty(), OptionalInt.of(1))) {
                    assertThat(pages(store, new RankedFilter(weak, state))).as(state + " " + weak)
                            .isEqualTo(store.weakLabels().ranked().stream()
                                    .filter(one -> weak.isEmpty() || one.classIndex() == weak.getAsInt())
                                    .map(Suggestion::image)
                                    .filter(image -> fits(state, twin.getOrDefault(image, state))).toList());
                }
            }
        }
    }

    private static Map<ImageId, RankedFilter.State> answer(SiloStore store, int answers) {
        Map<ImageId, RankedFilter.State> twin = new HashMap<>();
        IntStream.range(0, IMAGES).forEach(i -> twin.put(Silos.id(i), RankedFilter.State.OPEN));
        var random = new Random(answers);
        for (int i = 0; i < answers; i++) {
            ImageId image = Silos.id(random.nextInt(IMAGES));
            boolean sure = random.nextInt(4) > 0;
            store.labels().record("ada", Purpose.REFINE,
                    List.of(new Answer(image,
                            sure ? new Said.OfClass(random.nextInt(3)) : new Said.Unsure())));
            twin.put(image, sure ? RankedFilter.State.LABELLED : RankedFilter.State.UNSURE);
        }
        return twin;
    }

    private static boolean fits(RankedFilter.State wanted, RankedFilter.State is) {
        return switch (wanted) {
            case ANY -> true;
            case OPEN -> is != RankedFilter.State.LABELLED;
            case LABELLED, UNSURE, FLAGGED -> is == wanted;
        };
    }

    private static List<ImageId> pages(SiloStore store, RankedFilter filter) {
        List<ImageId> all = new ArrayList<>();
        int after = 0;
        List<Suggestion> page = store.weakLabels().page(filter, after, PAGE);
        while (!page.isEmpty()) {
            page.forEach(one -> all.add(one.image()));
            after = page.getLast().rank();
            page = store.weakLabels().page(filter, after, PAGE);
        }
        return all;
    }
}
