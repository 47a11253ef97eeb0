package io.siloscope.federate.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.siloscope.federate.FederateException;
import io.siloscope.federate.RunConfig;
import io.siloscope.format.AtomicFile;
import io.siloscope.format.FormatException;
import io.siloscope.format.Json;
import io.siloscope.math.Sha256;

/// A coordinator's folder: its certificate, the invites it gave and the sites it knows by their keys. It outlives
/// runs and restarts. Thread-safe; one process at a time.
public final class Federation {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Certificate certificate;
    private Roster roster;

    private Federation(Path file, Certificate certificate, Roster roster) {
        this.file = file;
        this.certificate = certificate;
        this.roster = roster;
    }

    /// What is kept: tokens by their SHA-256, keys by the site's name. A used token names its site.
    private record Roster(String federation, Map<String, Token> tokens, Map<String, String> keys) {}

    private record Token(Instant expires, String usedBy) {}

    /// Opens a federation's folder, and makes one where there is none.
    public static Federation at(Path folder, String id) {
        RunConfig.requireId("federation", id);
        Path file = folder.resolve("federation.json");
        try {
            Roster roster = Files.exists(file)
                    ? Json.read(file, Roster.class)
                    : new Roster(id, Map.of(), Map.of());
            if (!roster.federation().equals(id)) {
                throw new FederateException(
                        folder + " belongs to the federation " + roster.federation() + ", not to "
                                + id + ". Choose another folder.");
            }
            Federation federation = new Federation(file, Certificate.at(folder.resolve("certificate.p12")),
                    roster);
            federation.keep(roster);
            return federation;
        } catch (IOException | FormatException e) {
            throw new FederateException("Cannot read " + file + " (" + e.getMessage() + ").", e);
        }
    }

    public String id() {
        return roster().federation();
    }

    /// SHA-256 of the certificate that sites pin, in hexadecimal.
    public String fingerprint() {
        return certificate.fingerprint();
    }

    /// Where large updates lie while a round lasts.
    Path spool() {
        return file.resolveSibling("spool");
    }

    Certificate certificate() {
        return certificate;
    }

    /// A new invite for one site.
    ///
    /// @param address `wss://host:port`, as the site reaches this coordinator
    /// @param validity how long the site may take to join for the first time
    public synchronized Invite invite(String address, Duration validity) {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Invite invite = new Invite(address, id(), fingerprint(), token, Instant.now().plus(validity));
        Map<String, Token> tokens = new TreeMap<>(roster.tokens());
        tokens.put(Sha256.of(token), new Token(invite.expires(), ""));
        keep(new Roster(roster.federation(), tokens, roster.keys()));
        return invite;
    }

    /// Lets a site in by its key, or by a fresh token, which is then used up.
    ///
    /// @return why not, or nothing when the site is in
    synchronized Optional<Message.Refused> admit(String site, String key, String token) {
        String known = roster.keys().get(site);
        if (known != null) {
            return known.equals(key)
                    ? Optional.empty()
                    : refused(Refusal.NAME_TAKEN,
                            "Another site is called " + site + ". Choose another name.");
        }
        Token given = roster.tokens().get(Sha256.of(token));
        if (given == null) {
            return refused(Refusal.WRONG_TOKEN,
                    "This invite was not given by this coordinator. Ask it for a new one.");
        }
        if (!given.usedBy().isEmpty()) {
            return refused(Refusal.USED_TOKEN,
                    "This invite was used by the site " + given.usedBy() + ". Each site needs its own.");
        }
        if (given.expires().isBefore(Instant.now())) {
            return refused(Refusal.EXPIRED_INVITE,
                    "This invite expired at " + given.expires() + ". Ask the coordinator for a new one.");
        }
        Map<String, Token> tokens = new TreeMap<>(roster.tokens());
        tokens.put(Sha256.of(token), new Token(given.expires(), site));
        Map<String, String> keys = new TreeMap<>(roster.keys());
        keys.put(site, key);
        keep(new Roster(roster.federation(), tokens, keys));
        return Optional.empty();
    }

    private static Optional<Message.Refused> refused(Refusal code, String sentence) {
        return Optional.of(new Message.Refused(code, sentence));
    }

    private synchronized Roster roster() {
        return roster;
    }

    private synchronized void keep(Roster changed) {
        try {
            AtomicFile.writeSecret(file, Json.pretty(changed).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FederateException("Cannot write " + file + " (" + e.getMessage() + ").", e);
        }
        roster = changed;
    }
}
