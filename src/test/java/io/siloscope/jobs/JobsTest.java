package io.siloscope.jobs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JobsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Jobs jobs = Jobs.start();

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void aJobTellsItsProgressAndItsResult() throws Exception {
        List<Class<?>> states = new CopyOnWriteArrayList<>();
        jobs.listen(job -> states.add(job.state().getClass()));
        Job<Integer> job = jobs.submit(Lane.TRAIN, "count", (progress, _) -> {
            progress.at(1, 2);
            return 42;
        });
        assertThat(job.await(SOON)).isEqualTo(42);
        assertThat(states).containsExactly(JobState.Waiting.class, JobState.Running.class,
                JobState.Running.class,
                JobState.Done.class);
        assertThat(jobs.open()).isEmpty();
    }

    @Test
    void aFailureIsTheWorksOwn() {
        Job<Object> job = jobs.submit(Lane.FILES, "fail", (_, _) -> {
            throw new IOException("disk full");
        });
        assertThatThrownBy(() -> job.await(SOON))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThat(job.state()).isInstanceOf(JobState.Failed.class);
    }

    @Test
    void aLaneRunsOneJobAtATimeAndAWaitingJobCanBeCancelled() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        Job<String> first = jobs.submit(Lane.INFER, "first", (_, _) -> {
            gate.await();
            return "done";
        });
        Job<String> second = jobs.submit(Lane.INFER, "second", (_, _) -> "never");
        assertThat(second.state()).isInstanceOf(JobState.Waiting.class);
        assertThatThrownBy(() -> second.await(Duration.ofMillis(1))).isInstanceOf(TimeoutException.class);
        second.cancel();
        gate.countDown();
        assertThat(first.await(SOON)).isEqualTo("done");
        assertThatThrownBy(() -> second.await(SOON)).isInstanceOf(CancellationException.class);
        assertThat(second.state()).isInstanceOf(JobState.Cancelled.class);
    }

    @Test
    void timeLeftFollowsFromTheSpeed() {
        JobState.Running running = new JobState.Running(50, 200, 10);
        assertThat(running.speed()).isEqualTo(5);
        assertThat(running.secondsLeft()).isEqualTo(30);
        assertThat(running.fraction()).isEqualTo(0.25);
        assertThat(new JobState.Running(0, 200, 10).secondsLeft()).isNaN();
    }
}
