package io.siloscope.dataset;

/// An image that cannot be read, and why, in words for a user; the reason names no file.
public record Unreadable(String reason) implements Decoded {

    public Unreadable {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("An unreadable image needs a reason");
        }
    }
}
