package io.siloscope.ui.fx;

/// The way to the JavaFX thread. Thread-safe.
@FunctionalInterface
public interface Gate {

    /// Runs `update` on the JavaFX thread soon. An update that still waits under an equal key is replaced, so that a
    /// fast producer costs a screen no more than one update a pulse.
    void post(Object key, Runnable update);
}
