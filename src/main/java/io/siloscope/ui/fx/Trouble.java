package io.siloscope.ui.fx;

import java.util.StringJoiner;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;

/// What a user is told of a failure: one sentence, and details for whoever helps.
public record Trouble(String sentence, String details) {

    /// The trouble behind a failure: the message of what first went wrong in a room that speaks to users.
    public static Trouble of(Throwable failure) {
        Throwable cause = unwrapped(failure);
        String message = cause.getMessage();
        boolean forPeople = message != null && !(cause instanceof NullPointerException);
        return new Trouble(forPeople ? String.valueOf(message) : Text.of("trouble.unknown"), details(cause));
    }

    /// True for a stop that somebody asked for: no trouble at all.
    public static boolean isStop(Throwable failure) {
        return unwrapped(failure) instanceof CancellationException;
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? unwrapped(cause) : failure;
    }

    private static String details(Throwable failure) {
        var lines = new StringJoiner("\n");
        for (@Nullable
        Throwable at = failure; at != null; at = at.getCause()) {
            lines.add(at.toString());
            for (StackTraceElement element : at.getStackTrace()) {
                if (element.getClassName().startsWith("io.siloscope.")) {
                    lines.add("    " + element);
                }
            }
        }
        return lines.toString();
    }
}
