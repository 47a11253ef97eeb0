package io.siloscope.federate.wire;

/// A site is not let in: trying again would not help.
final class Turned extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal code;

    Turned(Refusal code, String sentence) {
        super(sentence);
        this.code = code;
    }

    Refusal code() {
        return code;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
