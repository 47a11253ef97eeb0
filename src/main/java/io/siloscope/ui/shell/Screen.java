package io.siloscope.ui.shell;

import java.util.Arrays;
import javafx.scene.input.KeyCode;

import io.siloscope.ui.Ids;
import io.siloscope.ui.fx.Text;

/// The screens of an open silo, left to right as the work goes. `Ctrl+1` is the first.
public enum Screen {
    SETUP, REFINE, MAP, FEDERATE, RUNS, SETTINGS;

    /// The screen of a name, the first where there is none.
    static Screen of(String name) {
        return Arrays.stream(values()).filter(screen -> screen.name().equals(name)).findFirst().orElse(SETUP);
    }

    /// The name in the navigation; an underscore marks its key.
    String title() {
        return switch (this) {
            case SETUP -> Text.of("nav.setup");
            case REFINE -> Text.of("nav.refine");
            case MAP -> Text.of("nav.map");
            case FEDERATE -> Text.of("nav.federate");
            case RUNS -> Text.of("nav.runs");
            case SETTINGS -> Text.of("nav.settings");
        };
    }

    /// The key that leads here, with Ctrl.
    KeyCode key() {
        return switch (this) {
            case SETUP -> KeyCode.DIGIT1;
            case REFINE -> KeyCode.DIGIT2;
            case MAP -> KeyCode.DIGIT3;
            case FEDERATE -> KeyCode.DIGIT4;
            case RUNS -> KeyCode.DIGIT5;
            case SETTINGS -> KeyCode.DIGIT6;
        };
    }

    String id() {
        return switch (this) {
            case SETUP -> Ids.NAV_SETUP;
            case REFINE -> Ids.NAV_REFINE;
            case MAP -> Ids.NAV_MAP;
            case FEDERATE -> Ids.NAV_FEDERATE;
            case RUNS -> Ids.NAV_RUNS;
            case SETTINGS -> Ids.NAV_SETTINGS;
        };
    }
}
