package io.siloscope.ui.fx;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;

import io.siloscope.ui.FxExtension;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(FxExtension.class)
class FxGateTest {

    private final FxGate gate = FxExtension.onFx(FxGate::new);
    private final List<String> ran = new CopyOnWriteArrayList<>();

    @Test
    void ofManyUpdatesUnderOneKeyOnlyTheLastRunsAPulse() {
        FxExtension.onFx(() -> {
            for (int i = 0; i < 1000; i++) {
                String text = "update " + i;
                gate.post("key", () -> ran.add(text));
            }
            gate.post("other", () -> ran.add("other"));
        });
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> ran.contains("other"));
        assertThat(ran).containsExactly("update 999", "other");
    }

    @Test
    void updatesRunOnTheJavaFxThread() {
        gate.post("key", () -> ran.add(String.valueOf(Platform.isFxApplicationThread())));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !ran.isEmpty());
        assertThat(ran).containsExactly("true");
    }

    @Test
    void anUpdateThatFailsDoesNotTakeTheOthersWithIt() {
        Thread.UncaughtExceptionHandler before = FxExtension.onFx(() -> {
            Thread.UncaughtExceptionHandler handler = Thread.currentThread().getUncaughtExceptionHandler();
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> ran.add(failure.getMessage()));
            gate.post("bad", () -> {
                throw new IllegalStateException("bad");
            });
            gate.post("good", () -> ran.add("good"));
            return handler;
        });
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> ran.contains("good"));
        FxExtension.onFx(() -> Thread.currentThread().setUncaughtExceptionHandler(before));
        assertThat(ran).containsExactly("bad", "good");
    }
}
