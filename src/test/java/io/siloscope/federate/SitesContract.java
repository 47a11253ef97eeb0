package io.siloscope.federate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;

import io.siloscope.jobs.Cancel;
import io.siloscope.math.Tensor;
import io.siloscope.math.Weights;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every implementation of [Sites] keeps: in memory and over sockets.
public abstract class SitesContract {

    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(700);

    /// Sites that are all present.
    protected abstract Sites open(RunConfig config, Map<String, LocalWork> works) throws Exception;

    @Test
    void everySiteDeliversInTheOrderOfNames() throws Exception {
        RunConfig config = Toy.config(3, 3, 1, AMPLE);
        List<Reply<Update>> heard = new ArrayList<>();
        Sites sites = open(config, Toy.three());

        SortedMap<String, Reply<Update>> replies = sites.ask(sites.members(), config.train(1, Toy.weights()),
                heard::add, new Cancel());

        assertThat(replies.keySet()).containsExactly("alpha", "beta", "gamma");
        assertThat(replies.values()).allMatch(Reply.Delivered.class::isInstance)
                .containsExactlyInAnyOrderElementsOf(heard);
    }

    @Test
    void aSiteTrainsWithItsOwnSeedOfTheRound() throws Exception {
        RunConfig config = Toy.config(3, 3, 1, AMPLE);
        Sites sites = open(config, Toy.three());
        Task.Train task = config.train(1, Toy.weights());

        Reply<Update> reply = sites.ask(sites.members(), task, _ -> {}, new Cancel()).get("beta");

        assertThat(reply).isEqualTo(new Reply.Delivered<>("beta",
                new Toy(0.2f, 20).train(task.at("beta"), (_, _) -> {}, new Cancel())));
    }

    @Test
    void evaluationsBringCounts() throws Exception {
        RunConfig config = Toy.config(3, 3, 1, AMPLE);
        Sites sites = open(config, Toy.three());

        Reply<Evaluation> reply = sites
                .ask(sites.members(), config.evaluate(0, Toy.weights()), _ -> {}, new Cancel())
                .get("alpha");

        assertThat(reply).isEqualTo(new Reply.Delivered<>("alpha",
                new Evaluation("run-1", 0, List.of(10, 4, 0), List.of(5, 1, 0), 14)));
    }

    @Test
    void aFailureIsDataAndStopsNobody() throws Exception {
        Toy.Training broken = (_, _, _) -> {
            throw new IllegalStateException("No training images are left");
        };
        assertThat(replies(broken, AMPLE)).containsEntry("broken",
                new Reply.Missing<>("broken", Reply.Why.FAILED, "No training images are left"))
                .hasEntrySatisfying("alpha", SitesContract::isDelivered);
    }

    @Test
    void aSiteThatNeverAnswersIsLate() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Toy.Training stuck = (task, _, _) -> {
            never.await();
            return task.answer(task.weights(), 1, 1, 0, Map.of());
        };
        SortedMap<String, Reply<Update>> replies = replies(stuck, SHORT);
        never.countDown();

        assertThat(replies).hasEntrySatisfying("alpha", SitesContract::isDelivered)
                .hasEntrySatisfying("broken", reply -> isMissing(reply, Reply.Why.LATE));
    }

    @Test
    void anUpdateThatIsNotFiniteIsRefusedByTensor() throws Exception {
        Toy.Training diverged = (task, _, _) -> task.answer(Toy.shifted(task.weights(), Float.NaN), 1, 1, 0,
                Map.of());

        assertThat(replies(diverged, AMPLE)).containsEntry("broken",
                new Reply.Missing<>("broken", Reply.Why.REFUSED,
                        "tensor fc.weight holds an infinite value or NaN"));
    }

    @Test
    void anUpdateOfAnotherShapeIsRefusedByTensor() throws Exception {
        Toy.Training other = (task, _, _) -> task.answer(
                Weights.of(Map.of("fc.weight", Tensor.of(new float[3], 3))), 1, 1, 0, Map.of());

        assertThat(replies(other, AMPLE).get("broken")).isInstanceOfSatisfying(Reply.Missing.class,
                reply -> assertThat(reply.reason()).contains("fc.bias"));
    }

    @Test
    void anUpdateWithoutExamplesIsRefused() throws Exception {
        Toy.Training empty = (task, _, _) -> task.answer(task.weights(), 0, 1, 0, Map.of());

        assertThat(replies(empty, AMPLE)).containsEntry("broken",
                new Reply.Missing<>("broken", Reply.Why.REFUSED,
                        "it was trained on 0 examples in 1 steps"));
    }

    @Test
    void anUpdateOfAnotherRoundDoesNotCount() throws Exception {
        Toy.Training stale = (task, _, _) -> new Update(task.run(), task.round() + 1, task.weights(), 1, 1, 0,
                Map.of());

        assertThat(replies(stale, SHORT)).hasEntrySatisfying("broken",
                reply -> isMissing(reply, Reply.Why.LATE));
    }

    private SortedMap<String, Reply<Update>> replies(LocalWork broken, Duration time) throws Exception {
        RunConfig config = Toy.config(2, 1, 1, time);
        Sites sites = open(config, Map.of("alpha", new Toy(1, 10), "broken", broken));
        return sites.ask(sites.members(), config.train(1, Toy.weights()), _ -> {}, new Cancel());
    }

    private static void isDelivered(Reply<Update> reply) {
        assertThat(reply).isInstanceOf(Reply.Delivered.class);
    }

    private static void isMissing(Reply<Update> reply, Reply.Why why) {
        assertThat(reply).isInstanceOfSatisfying(Reply.Missing.class,
                missing -> assertThat(missing.why()).isEqualTo(why));
    }
}
