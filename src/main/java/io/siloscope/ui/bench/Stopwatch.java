package io.siloscope.ui.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

import io.siloscope.ui.fx.FxGate;

/// Times what happens on the JavaFX thread, frame by frame. Called from another thread; each call returns when it is over.
final class Stopwatch {

    private static final int LONGEST_SECONDS = 60;

    private final FxGate gate;

    /// @param gate leads to the JavaFX thread
    Stopwatch(FxGate gate) {
        this.gate = gate;
    }

    /// Does something on the JavaFX thread, and waits for it.
    void on(Runnable action) {
        var done = new CompletableFuture<Boolean>();
        gate.post(new Object(), () -> {
            try {
                action.run();
                done.complete(true);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
    }

    /// Nanoseconds from an action until the first frame in which the condition holds is laid out; it is on its way to the
    /// screen then.
    long until(Scene scene, Runnable action, BooleanSupplier condition) {
        var done = new CompletableFuture<Long>();
        gate.post(new Object(), () -> {
            long start = System.nanoTime();
            action.run();
            var beat = new Beat();
            Runnable look = new Runnable() {
                @Override
                public void run() {
                    if (condition.getAsBoolean() && done.complete(System.nanoTime() - start)) {
                        scene.removePostLayoutPulseListener(this);
                        beat.stop();
                    }
                }
            };
            scene.addPostLayoutPulseListener(look);
            beat.start();
        });
        return done.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
    }

    /// The nanoseconds between frames while an action is done in each.
    List<Long> frames(int count, IntConsumer action) {
        List<Long> times = new ArrayList<>();
        var done = new CompletableFuture<Boolean>();
        gate.post(new Object(), () -> new AnimationTimer() {
            private long before;
            private int frame;

            @Override
            public void handle(long now) {
                long start = System.nanoTime();
                if (frame > 0) {
                    times.add(start - before);
                }
                before = start;
                if (frame == count) {
                    stop();
                    done.complete(true);
                } else {
                    action.accept(frame++);
                }
            }
        }.start());
        done.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
        return times;
    }

    /// Makes frames follow each other while nothing else does.
    private static final class Beat extends AnimationTimer {
        @Override
        public void handle(long now) {
            Platform.requestNextPulse();
        }
    }
}
