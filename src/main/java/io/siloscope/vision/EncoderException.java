package io.siloscope.vision;

/// An encoder that cannot be opened or fails at work; the message says what is wrong with which file, input or output.
public final class EncoderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EncoderException(String message) {
        super(message);
    }

    public EncoderException(String message, Throwable cause) {
        super(message, cause);
    }
}
