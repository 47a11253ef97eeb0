package io.siloscope.ui.fx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The gate of a running JavaFX: waiting updates run together at the next pulse, in the order of their first posting.
/// To be constructed on the JavaFX thread.
public final class FxGate implements Gate {

    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            drain();
        }
    };

    @Override
    public void post(Object key, Runnable update) {
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                Platform.runLater(pulse::start);
            }
            waiting.put(key, update);
        }
    }

    private void drain() {
        List<Runnable> due;
        synchronized (waiting) {
            due = List.copyOf(waiting.values());
            waiting.clear();
        }
        due.forEach(FxGate::run);
    }

    /// One update that fails must not take the others of its pulse with it.
    private static void run(Runnable update) {
        try {
            update.run();
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }
}
