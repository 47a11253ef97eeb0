package io.siloscope.federate;

/// Trouble in a federation; the message is a sentence that says what happened, what was kept and what to do.
public final class FederateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FederateException(String message) {
        super(message);
    }

    public FederateException(String message, Throwable cause) {
        super(message, cause);
    }
}
