package io.siloscope.federate.wire;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import io.siloscope.math.Sha256;

/// Trusts one certificate, by its SHA-256, whatever its name and dates: the invite vouches for it.
final class PinnedTrust extends X509ExtendedTrustManager {

    private final String fingerprint;

    private PinnedTrust(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    /// Another certificate than the pinned one was shown.
    static final class Mismatch extends CertificateException {

        private static final long serialVersionUID = 1L;

        Mismatch(String shown) {
            super("The certificate shown has the fingerprint " + shown);
        }
    }

    static SSLContext context(String fingerprint) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[]{new PinnedTrust(fingerprint)}, null);
        return context;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        String shown = Sha256.of(chain[0].getEncoded());
        if (!shown.equalsIgnoreCase(fingerprint)) {
            throw new Mismatch(shown);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("Sites show no certificate");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        throw new CertificateException("Sites show no certificate");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("Sites show no certificate");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
