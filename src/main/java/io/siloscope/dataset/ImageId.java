package io.siloscope.dataset;

import java.util.regex.Pattern;

import io.siloscope.math.Sha256;

/// An image, named by the SHA-256 of its file's bytes (64 lower-case hexadecimal digits): equal content is one
/// image, wherever it lies. Safe to write to logs: it says nothing of a patient.
public record ImageId(String sha256) implements Comparable<ImageId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ImageId {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal: " + sha256);
        }
    }

    /// Stands for an image that was forgotten; no image has it.
    public static final ImageId NONE = new ImageId("0".repeat(64));

    public static ImageId ofContent(byte[] bytes) {
        return new ImageId(Sha256.of(bytes));
    }

    /// The first twelve digits, for screens and messages.
    public String brief() {
        return sha256.substring(0, 12);
    }

    @Override
    public int compareTo(ImageId other) {
        return sha256.compareTo(other.sha256);
    }

    @Override
    public String toString() {
        return sha256;
    }
}
