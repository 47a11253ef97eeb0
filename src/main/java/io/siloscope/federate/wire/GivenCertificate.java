package io.siloscope.federate.wire;

import java.nio.file.Path;

/// A certificate that an institution gives its coordinator, as PEM files.
///
/// @param chain the certificate, and any that vouch for it
/// @param key its private key, PKCS #8 without a password
public record GivenCertificate(Path chain, Path key) {}
