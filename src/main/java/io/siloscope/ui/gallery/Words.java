package io.siloscope.ui.gallery;

import io.siloscope.ui.fx.Text;

/// What the journal's kinds of event are called. Pure.
final class Words {

    private Words() {}

    static String of(String kind) {
        return switch (kind) {
            case "label" -> Text.of("event.label");
            case "accept" -> Text.of("event.accept");
            case "unsure" -> Text.of("event.unsure");
            case "skip" -> Text.of("event.skip");
            case "flag" -> Text.of("event.flag");
            case "unflag" -> Text.of("event.unflag");
            case "comment" -> Text.of("event.comment");
            case "undo" -> Text.of("event.undo");
            case "redo" -> Text.of("event.redo");
            default -> kind;
        };
    }
}
