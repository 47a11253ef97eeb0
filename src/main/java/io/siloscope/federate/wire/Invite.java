package io.siloscope.federate.wire;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import io.siloscope.federate.FederateException;
import io.siloscope.format.AtomicFile;
import io.siloscope.format.FormatException;
import io.siloscope.format.Json;

/// What one site needs to join: a JSON file that the coordinator hands over by a safe way.
///
/// @param address `wss://host:port`, or `ws://` on this machine alone, where nothing is encrypted
/// @param federation the federation's id
/// @param certificate SHA-256 of the coordinator's certificate, in hexadecimal
/// @param token good for one first join
/// @param expires when the token ends; a site that has joined is known by its key and may return later
public record Invite(String address, String federation, String certificate, String token, Instant expires) {

    /// How long a site may take to join for the first time.
    public static final Duration VALIDITY = Duration.ofDays(7);

    /// The names of this machine, to itself.
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public Invite {
        URI uri = URI.create(address);
        boolean safe = "wss".equals(uri.getScheme())
                || ("ws".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost())));
        if (!safe || uri.getHost() == null || uri.getPort() < 1) {
            throw new IllegalArgumentException(
                    "An invite needs an address like wss://host:8443, not " + address);
        }
    }

    /// Reads an invite file.
    ///
    /// @throws FederateException in words, when it is no invite
    public static Invite read(Path file) {
        try {
            return Json.read(file, Invite.class);
        } catch (FormatException | IOException e) {
            throw new FederateException(
                    file + " is no invite (" + e.getMessage() + "). Ask the coordinator for a new one.", e);
        }
    }

    /// Reads the text of an invite file.
    ///
    /// @throws FederateException in words, when it is none
    public static Invite of(String text) {
        try {
            return Json.read(text, Invite.class);
        } catch (FormatException e) {
            throw new FederateException(
                    "That text is no invite (" + e.getMessage() + "). Ask the coordinator for a new one.", e);
        }
    }

    /// Writes an invite file that only its owner can read.
    public void write(Path file) {
        try {
            AtomicFile.writeSecret(file, (Json.pretty(this) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FederateException("Cannot write the invite " + file + " (" + e.getMessage() + ").", e);
        }
    }
}
