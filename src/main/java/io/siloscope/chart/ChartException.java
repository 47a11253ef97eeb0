package io.siloscope.chart;

/// A figure could not be written; the message is a sentence for the user.
public final class ChartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChartException(String message, Throwable cause) {
        super(message, cause);
    }
}
