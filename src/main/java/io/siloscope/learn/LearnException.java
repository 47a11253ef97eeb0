package io.siloscope.learn;

/// Trouble in training or prediction; the message says what happened and what was kept.
public final class LearnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LearnException(String message) {
        super(message);
    }

    public LearnException(String message, Throwable cause) {
        super(message, cause);
    }
}
