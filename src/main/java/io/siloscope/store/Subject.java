package io.siloscope.store;

import java.security.SecureRandom;
import java.util.HexFormat;

import io.siloscope.math.Sha256;

/// How an event names its image: by a digest of a secret salt and the image's id, which says nothing once the salt
/// is forgotten.
final class Subject {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Subject() {}

    /// 128 random bits as hexadecimal digits.
    static String newSalt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    static String of(String salt, String id) {
        return Sha256.of(salt + "\n" + id);
    }
}
