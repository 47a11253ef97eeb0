package io.siloscope.ui.gallery;

import javafx.scene.input.KeyCode;

import io.siloscope.ui.fx.Text;

/// What a person does to images with one key, and may choose the key of.
public enum Action {
    ACCEPT(KeyCode.A), UNSURE(KeyCode.U), SKIP(KeyCode.S), FLAG(KeyCode.F), COMMENT(KeyCode.C),
    SIMILAR(KeyCode.M), ZOOM(
            KeyCode.SPACE);

    private final KeyCode usual;

    Action(KeyCode usual) {
        this.usual = usual;
    }

    /// The key unless another one is chosen.
    KeyCode usual() {
        return usual;
    }

    /// What it does, in a few words.
    public String title() {
        return switch (this) {
            case ACCEPT -> Text.of("action.accept");
            case UNSURE -> Text.of("action.unsure");
            case SKIP -> Text.of("action.skip");
            case FLAG -> Text.of("action.flag");
            case COMMENT -> Text.of("action.comment");
            case SIMILAR -> Text.of("action.similar");
            case ZOOM -> Text.of("action.zoom");
        };
    }

    Command command() {
        return switch (this) {
            case ACCEPT -> new Command.Accept();
            case UNSURE -> new Command.Unsure();
            case SKIP -> new Command.Skip();
            case FLAG -> new Command.Flag();
            case COMMENT -> new Command.Comment();
            case SIMILAR -> new Command.Similar();
            case ZOOM -> new Command.Zoom();
        };
    }
}
