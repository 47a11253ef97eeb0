package io.siloscope.federate.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

import io.siloscope.federate.FederateException;
import io.siloscope.format.AtomicFile;
import io.siloscope.format.FormatException;
import io.siloscope.format.Json;

/// A site's own Ed25519 key: made at the first join, kept in a file that only its owner can read. Immutable.
final class SiteKey {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final String open;

    private SiteKey(PrivateKey secret, String open) {
        this.secret = secret;
        this.open = open;
    }

    private record Stored(String algorithm, String secret, String open) {}

    /// The key in a file, made anew where there is no file.
    static SiteKey at(Path file) {
        try {
            if (!Files.exists(file)) {
                KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                Stored stored = new Stored(ALGORITHM, encode(pair.getPrivate().getEncoded()),
                        encode(pair.getPublic().getEncoded()));
                AtomicFile.writeSecret(file, Json.pretty(stored).getBytes(StandardCharsets.UTF_8));
            }
            Stored stored = Json.read(file, Stored.class);
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(stored.secret())));
            return new SiteKey(secret, stored.open());
        } catch (IOException | GeneralSecurityException | FormatException | IllegalArgumentException e) {
            throw new FederateException("Cannot use this site's key " + file + " (" + e.getMessage()
                    + "). Move it away to join as a new site, with a new invite.", e);
        }
    }

    /// The public half, X.509 in Base64.
    String open() {
        return open;
    }

    /// Signs what proves who this site is to this coordinator, now.
    String sign(String federation, String nonce, String certificate) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(statement(federation, nonce, certificate));
            return encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new FederateException("This site's key cannot sign (" + e.getMessage() + ").", e);
        }
    }

    /// True when the holder of the public key signed this statement.
    static boolean verify(String open, String signed, String federation, String nonce, String certificate) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(open)));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(statement(federation, nonce, certificate));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] statement(String federation, String nonce, String certificate) {
        return String.join("\n", Wire.PROTOCOL, federation, nonce, certificate)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
