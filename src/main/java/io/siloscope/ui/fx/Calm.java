package io.siloscope.ui.fx;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Does something once it was not asked for during a moment: what takes long must not follow every key. To be made on the JavaFX
/// thread; may be asked from any.
public final class Calm {

    private static final int MILLIS = 300;

    private final PauseTransition pause = new PauseTransition(Duration.millis(MILLIS));
    private final Gate gate;

    /// @param action run on the JavaFX thread
    public Calm(Gate gate, Runnable action) {
        this.gate = gate;
        pause.setOnFinished(_ -> action.run());
    }

    /// Asks for it.
    public void request() {
        gate.post(this, pause::playFromStart);
    }
}
