package io.siloscope.workbench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The listeners of one open silo. Thread-safe.
final class Events {

    private final List<Consumer<WorkbenchEvent>> listeners = new CopyOnWriteArrayList<>();

    Runnable listen(Consumer<WorkbenchEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void publish(WorkbenchEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }
}
