package io.siloscope.ui;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Starts JavaFX once for all tests, without a display; skips them, by name, where Linux lacks what it needs.
public final class FxExtension implements BeforeAllCallback {

    static final String NEEDS = "needs: apt-get install libpango-1.0-0 libpangoft2-1.0-0 fontconfig fonts-dejavu-core";

    private static final CompletableFuture<Void> STARTED = start();

    @Override
    public void beforeAll(ExtensionContext context) {
        Assumptions.assumeTrue(works(), NEEDS);
    }

    /// Runs on the JavaFX thread and waits for the answer.
    public static <T> T onFx(Callable<T> work) {
        var answer = new CompletableFuture<T>();
        Runnable run = () -> {
            try {
                answer.complete(work.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        };
        if (Platform.isFxApplicationThread()) {
            run.run();
        } else {
            Platform.runLater(run);
        }
        return answer.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /// Runs on the JavaFX thread and waits for the end.
    public static void onFx(Runnable work) {
        Object done = onFx(() -> {
            work.run();
            return "done";
        });
        Objects.requireNonNull(done);
    }

    private static CompletableFuture<Void> start() {
        var started = new CompletableFuture<Void>();
        try {
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                started.complete(null);
            });
        } catch (RuntimeException | LinkageError e) {
            started.completeExceptionally(e);
        }
        return started;
    }

    private static boolean works() {
        try {
            STARTED.get(30, TimeUnit.SECONDS);
            return onFx(() -> new javafx.scene.text.Text("a").getLayoutBounds().getWidth() > 0);
        } catch (Exception | LinkageError e) {
            return false;
        }
    }
}
