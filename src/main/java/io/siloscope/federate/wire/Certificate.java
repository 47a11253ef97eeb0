package io.siloscope.federate.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.siloscope.federate.FederateException;
import io.siloscope.format.AtomicFile;
import io.siloscope.math.Sha256;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The coordinator's certificate, self-signed (P-256) or given, in a PKCS12 file that only its owner can read. Sites trust it
/// because their invite names its fingerprint, so neither its name nor its dates are looked at.
final class Certificate {

    /// Guards nothing: the file's owner does. PKCS12 wants a password.
    static final String PASSWORD = "siloscope";

    private static final String ALIAS = "coordinator";
    private static final Pattern PEM_KEY = Pattern
            .compile("(?s)-----BEGIN PRIVATE KEY-----(.*?)-----END PRIVATE KEY-----");
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
                keep(store, pair.getPrivate(), new X509Certificate[]{selfSigned(pair)}, file);
            }
            return new Certificate(store);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new FederateException("Cannot use the coordinator's certificate " + file + " ("
                    + e.getMessage()
                    + "). Move it away to make a new one; every site then needs a new invite.",
                    e);
        }
    }

    /// A certificate that was given, kept in `file` in place of the one before.
    ///
    /// @throws FederateException when the two files are no certificate and its key
    static Certificate of(GivenCertificate given, Path file) {
        try (InputStream chain = Files.newInputStream(given.chain())) {
            X509Certificate[] certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(chain).stream().map(X509Certificate.class::cast)
                    .toArray(X509Certificate[]::new);
            if (certificates.length == 0) {
                throw new GeneralSecurityException("it is empty");
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            keep(store, privateKey(given.key(), certificates[0]), certificates, file);
            return new Certificate(store);
        } catch (IOException | GeneralSecurityException e) {
            throw new FederateException("Cannot use the certificate " + given.chain() + " with the key "
                    + given.key() + " (" + e.getMessage()
                    + "). Both must be PEM files, the key PKCS #8 without a password.", e);
        }
    }

    /// The key of a PEM file, which must be that of the certificate.
    private static PrivateKey privateKey(Path file, X509Certificate certificate)
            throws IOException, GeneralSecurityException {
        String text = Files.readString(file);
        String algorithm = certificate.getPublicKey().getAlgorithm();
        Matcher pem = PEM_KEY.matcher(text);
        if (!pem.find()) {
            throw new GeneralSecurityException(file + " holds no BEGIN PRIVATE KEY");
        }
        PrivateKey key = KeyFactory.getInstance(algorithm)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1))));
        Signature signature = Signature
                .getInstance("RSA".equals(algorithm) ? "SHA256withRSA" : "SHA256withECDSA");
        byte[] probe = certificate.getEncoded();
        signature.initSign(key);
        signature.update(probe);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(probe);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the key belongs to another certificate");
        }
        return key;
    }

    private static void keep(KeyStore store, PrivateKey key, X509Certificate[] chain, Path file)
            throws IOException, GeneralSecurityException {
        store.setKeyEntry(ALIAS, key, PASSWORD.toCharArray(), chain);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD.toCharArray());
        AtomicFile.writeSecret(file, bytes.toByteArray());
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
