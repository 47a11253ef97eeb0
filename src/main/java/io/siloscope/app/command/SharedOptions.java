package io.siloscope.app.command;

import io.siloscope.app.terminal.Terminal;

import picocli.CommandLine.Option;

/// Options that every command has.
final class SharedOptions {

    @Option(names = "--json", description = "Print the result for programs.")
    private boolean json;

    /// Prints the result as JSON where that was asked for, else as a sentence.
    void print(Terminal terminal, Object result, String sentence, Object... values) {
        if (json) {
            terminal.json(result);
        } else {
            terminal.line(sentence, values);
        }
    }

    boolean json() {
        return json;
    }
}
