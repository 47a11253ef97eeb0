package io.siloscope.workbench;

/// Trouble in a use case; the message is one sentence for the user: what happened, what was kept, what to do.
public final class WorkbenchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WorkbenchException(String message) {
        super(message);
    }

    public WorkbenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
