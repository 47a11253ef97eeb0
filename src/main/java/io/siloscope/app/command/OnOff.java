package io.siloscope.app.command;

/// `on` or `off` on the command line.
final class OnOff {

    private OnOff() {}

    static boolean parse(String text) {
        return switch (text) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("A switch is on or off, not \"" + text + "\"");
        };
    }
}
