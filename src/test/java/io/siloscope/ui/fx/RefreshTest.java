package io.siloscope.ui.fx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefreshTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Throwable> troubles = new ArrayList<>();
    private final Backstage backstage = new Backstage(background::add, (_, update) -> update.run(),
            troubles::add);

    @Test
    void requestsWhileOneWaitsCostOneMoreReading() {
        var reads = new AtomicInteger();
        List<Integer> shown = new ArrayList<>();
        Refresh<Integer> refresh = backstage.refresh(reads::incrementAndGet, shown::add);
        refresh.request();
        refresh.request();
        refresh.request();
        assertThat(background).hasSize(1);
        background.removeFirst().run();
        assertThat(shown).containsExactly(1, 2);
        assertThat(background).isEmpty();
    }

    @Test
    void aFailedReadingIsToldAndTheNextOneWorks() {
        var reads = new AtomicInteger();
        List<Integer> shown = new ArrayList<>();
        Refresh<Integer> refresh = backstage.refresh(() -> {
            if (reads.incrementAndGet() == 1) {
                throw new IllegalStateException("no disk");
            }
            return reads.get();
        }, shown::add);
        refresh.request();
        background.removeFirst().run();
        refresh.request();
        background.removeFirst().run();
        assertThat(troubles).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(shown).containsExactly(2);
    }

    @Test
    void workThatFailsIsTroubleInTheWordsOfItsCause() {
        backstage.run(() -> {
            throw new IllegalStateException("The disk is full.");
        }, _ -> {});
        background.removeFirst().run();
        assertThat(Trouble.of(troubles.getFirst()).sentence()).isEqualTo("The disk is full.");
    }

    @Test
    void aStopOnRequestIsNoTrouble() {
        assertThat(Trouble.isStop(new CompletionException(new CancellationException()))).isTrue();
        assertThat(Trouble.isStop(new IllegalStateException())).isFalse();
    }
}
