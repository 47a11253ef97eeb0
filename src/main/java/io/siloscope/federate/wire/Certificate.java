package io.siloscope.federate.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import io.siloscope.federate.FederateException;
import io.siloscope.format.AtomicFile;
import io.siloscope.math.Sha256;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The coordinator's self-signed certificate (P-256), in a PKCS12 file that only its owner can read. Sites trust it
/// because their invite names its fingerprint, so neither its name nor its dates are looked at.
final class Certificate {

    /// Guards nothing: the file's owner does. PKCS12 wants a password.
    static final String PASSWORD = "siloscope";

    private static final String ALIAS = "coordinator";
    private static final Duration LIFE = Duration.ofDays(3650);

    private final KeyStore store;
    private final String fingerprint;

    private Certificate(KeyStore store) throws GeneralSecurityException {
        this.store = store;
        this.fingerprint = Sha256.of(store.getCertificate(ALIAS).getEncoded());
    }

    /// The certificate in a file, made anew where there is no file.
    static Certificate at(Path file) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            if (Files.exists(file)) {
                store.load(new ByteArrayInputStream(Files.readAllBytes(file)), PASSWORD.toCharArray());
            } else {
                store.load(null, null);
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                KeyPair pair = generator.generateKeyPair();
                store.setKeyEntry(ALIAS, pair.getPrivate(), PASSWORD.toCharArray(),
                        new X509Certificate[]{selfSigned(pair)});
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                store.store(bytes, PASSWORD.toCharArray());
                AtomicFile.writeSecret(file, bytes.toByteArray());
            }
            return new Certificate(store);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new FederateException("Cannot use the coordinator's certificate " + file + " ("
                    + e.getMessage()
                    + "). Move it away to make a new one; every site then needs a new invite.",
                    e);
        }
    }

    KeyStore store() {
        return store;
    }

    /// SHA-256 of the encoded certificate, in hexadecimal.
    String fingerprint() {
        return fingerprint;
    }

    private static X509Certificate selfSigned(KeyPair pair)
            throws OperatorCreationException, GeneralSecurityException {
        X500Name name = new X500Name("CN=Siloscope coordinator");
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(name, new BigInteger(127, new SecureRandom()),
                Date.from(now.minus(Duration.ofDays(1))), Date.from(now.plus(LIFE)), name, pair.getPublic());
        return new JcaX509CertificateConverter()
                .getCertificate(builder
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }
}
