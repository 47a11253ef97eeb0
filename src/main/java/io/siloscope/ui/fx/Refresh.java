package io.siloscope.ui.fx;

import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A reading in the background that is shown on the JavaFX thread: one at a time, and once more when it was asked for
/// meanwhile. Thread-safe.
public final class Refresh<T> {

    private final Backstage backstage;
    private final Supplier<T> read;
    private final Consumer<T> show;
    private boolean running;
    private boolean again;

    Refresh(Backstage backstage, Supplier<T> read, Consumer<T> show) {
        this.backstage = backstage;
        this.read = read;
        this.show = show;
    }

    /// Reads and shows soon, whatever goes on now.
    public void request() {
        synchronized (this) {
            if (running) {
                again = true;
                return;
            }
            running = true;
        }
        try {
            backstage.executor().execute(this::work);
        } catch (RejectedExecutionException _) {
            // The window is closed: nobody looks any more.
            stopped();
        }
    }

    private synchronized void stopped() {
        running = false;
        again = false;
    }

    private void work() {
        boolean more = true;
        while (more) {
            readOnce();
            synchronized (this) {
                more = again;
                again = false;
                running = more;
            }
        }
    }

    private void readOnce() {
        try {
            T value = read.get();
            backstage.gate().post(this, () -> show.accept(value));
        } catch (RuntimeException e) {
            backstage.gate().post(new Object(), () -> backstage.trouble().accept(e));
        }
    }
}
