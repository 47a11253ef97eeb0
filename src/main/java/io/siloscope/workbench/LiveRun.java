package io.siloscope.workbench;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The changing picture of a run: each change is one new [RunState], told to a listener. Thread-safe; changes are told
/// in order.
final class LiveRun {

    private final Consumer<RunState> listener;
    private RunState state;

    LiveRun(RunState first, Consumer<RunState> listener) {
        this.state = first;
        this.listener = listener;
    }

    synchronized RunState state() {
        return state;
    }

    synchronized void change(UnaryOperator<RunState> change) {
        state = change.apply(state);
        listener.accept(state);
    }
}
