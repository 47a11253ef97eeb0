package io.siloscope.ui.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a model needs to work beside the JavaFX thread: an executor for calls that may block, the gate back, and a
/// place for trouble. Methods are called, and their callbacks run, on the JavaFX thread.
///
/// @param trouble told on the JavaFX thread
public record Backstage(Executor executor, Gate gate, Consumer<Throwable> trouble) {

    /// Does work off the JavaFX thread, then shows its result.
    public <T> void run(Supplier<T> work, Consumer<T> show) {
        show(CompletableFuture.supplyAsync(work, executor), show, trouble);
    }

    /// Shows the result of a future once it is there.
    public <T> void when(CompletableFuture<T> result, Consumer<T> show) {
        show(result, show, trouble);
    }

    /// Shows the result of a future, or hears of its failure before `trouble` does.
    public <T> void when(CompletableFuture<T> result, Consumer<T> show, Runnable failed) {
        show(result, show, failure -> {
            failed.run();
            trouble.accept(failure);
        });
    }

    /// A reading that is repeated on request and never shows an older answer after a newer one.
    public <T> Refresh<T> refresh(Supplier<T> read, Consumer<T> show) {
        return new Refresh<>(this, read, show);
    }

    private <T> void show(CompletableFuture<T> result, Consumer<T> show, Consumer<Throwable> failed) {
        CompletableFuture<T> _ = result.whenComplete((value, failure) -> gate.post(new Object(), () -> {
            if (failure == null) {
                show.accept(value);
            } else {
                failed.accept(failure);
            }
        }));
    }
}
