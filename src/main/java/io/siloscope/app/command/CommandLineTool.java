package io.siloscope.app.command;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.TimeoutException;

import io.siloscope.app.terminal.Terminal;
import picocli.CommandLine;

/// Turns arguments into a command and trouble into one sentence and an exit code: 0 done, 1 trouble, 2 wrong use,
/// 130 interrupted. A stack trace is printed only with `--verbose`.
public final class CommandLineTool {

    private static final int TROUBLE = 1;
    private static final int WRONG_USE = 2;
    private static final int INTERRUPTED = 130;

    private CommandLineTool() {}

    /// Runs one command and says with which code the process should exit.
    public static int run(Terminal terminal, String... args) {
        SiloscopeCommand command = new SiloscopeCommand();
        return new CommandLine(command, new Commands(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setTrimQuotes(true)
                .setExecutionExceptionHandler(
                        (trouble, _, _) -> explain(terminal, trouble, command.verbose()))
                .execute(args);
    }

    private static int explain(Terminal terminal, Exception trouble, boolean verbose) {
        terminal.note("%s", sentence(trouble));
        if (verbose) {
            trouble.printStackTrace(terminal.err());
        }
        return switch (trouble) {
            case IllegalArgumentException _ -> WRONG_USE;
            case InterruptedException _ -> INTERRUPTED;
            default -> TROUBLE;
        };
    }

    /// The rooms' own exceptions are sentences already; others say what they are.
    private static String sentence(Exception trouble) {
        String message = String.valueOf(trouble.getMessage());
        return switch (trouble) {
            case TimeoutException _ -> "It took too long and was given up: " + message;
            case IOException io ->
                "A file could not be read or written (" + io.getClass().getSimpleName() + "): " + message;
            case IllegalArgumentException _,UnsupportedOperationException _ -> message;
            case RuntimeException e when e.getClass().getName().startsWith("java.") ->
                "Something unexpected happened ("
                        + e.getClass().getSimpleName() + ": " + message
                        + "). What was saved is kept; --verbose shows where.";
            default -> message;
        };
    }

    /// Makes each command with the terminal that it prints to.
    private record Commands(Terminal terminal) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("The command " + type.getSimpleName() + " cannot be made",
                        e.getCause());
            }
        }
    }
}
