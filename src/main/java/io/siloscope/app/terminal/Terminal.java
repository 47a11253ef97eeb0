package io.siloscope.app.terminal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import io.siloscope.format.Json;

/// Where a command reads and writes: results on `out`, progress and complaints on `err`.
///
/// @param interactive true when a person watches `err`, so that progress may overwrite its line
@SuppressWarnings("AnnotateFormatMethod") // the annotation is in a library of the compiler's, not of the program's
public record Terminal(BufferedReader in, PrintWriter out, PrintWriter err, boolean interactive) {

    /// The process's own streams.
    public static Terminal standard() {
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                watched());
    }

    /// Prints one line of results.
    public void line(String format, Object... values) {
        out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /// Prints a result for programs.
    public void json(Object value) {
        line(Json.pretty(value));
    }

    /// Prints one line of advice or complaint.
    public void note(String format, Object... values) {
        err.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
        err.flush();
    }

    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again when a stream is redirected
    private static boolean watched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
