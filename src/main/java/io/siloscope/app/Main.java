package io.siloscope.app;

import io.siloscope.app.command.CommandLineTool;
import io.siloscope.app.terminal.Terminal;

/// The program's entry point: the desktop without arguments, otherwise the command line.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // First of all, before any engine's class is loaded: nothing phones home, nothing is fetched.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        int exit = CommandLineTool.run(Terminal.standard(), args);
        // The desktop's and the engines' own threads must not keep a finished command alive.
        System.exit(exit);
    }
}
