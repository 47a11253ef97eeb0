package io.siloscope.federate.wire;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

import io.siloscope.federate.FederateException;
import io.siloscope.federate.RunConfig;
import io.siloscope.format.AtomicFile;
import io.siloscope.format.FormatException;
import io.siloscope.format.Json;
import io.siloscope.math.Sha256;

/// A coordinator's folder: its certificate, the invites it gave and the sites it knows by their keys. It outlives
/// runs and restarts. Thread-safe; other programs may change it while a coordinator runs, under a lock file.
public final class Federation {

    private static final SecureRandom RANDOM = new SecureRandom();
    /// A process may lock a file but once.
    private static final ReentrantLock TURNS = new ReentrantLock();

    private final Path file;
    private final String id;
    private final Certificate certificate;

    private Federation(Path file, String id, Certificate certificate) {
        this.file = file;
        this.id = id;
        this.certificate = certificate;
    }

    /// What is kept: tokens by their SHA-256, keys by the site's name. A used token names its site.
    private record Roster(String federation, Map<String, Token> tokens, Map<String, String> keys) {}

    private record Token(Instant expires, String usedBy) {}

    /// How a site stands with the federation.
    public enum Standing {
        /// It takes part in runs.
        ADMITTED,
        /// It may be connected, and is not asked.
        PAUSED,
        /// It is not let in.
        REMOVED
    }

    /// A site that has joined once.
    public record Known(String name, Standing standing) {}

    /// Opens a federation's folder, and makes one where there is none.
    public static Federation at(Path folder, String id) {
        RunConfig.requireId("federation", id);
        return at(folder, Optional.of(id), Optional.empty());
    }

    /// As above, with a certificate of the institution's own instead of a self-signed one.
    public static Federation at(Path folder, String id, GivenCertificate certificate) {
        RunConfig.requireId("federation", id);
        return at(folder, Optional.of(id), Optional.of(certificate));
    }

    /// Opens the folder of a federation that exists.
    ///
    /// @throws FederateException when there is none
    public static Federation existing(Path folder) {
        if (!Files.exists(folder.resolve("federation.json"))) {
            throw new FederateException("There is no federation in " + folder
                    + ". Nothing was changed; name the folder that the coordinator was started with.");
        }
        return at(folder, Optional.empty(), Optional.empty());
    }

    private static Federation at(Path folder, Optional<String> id, Optional<GivenCertificate> given) {
        Path file = folder.resolve("federation.json");
        try {
            Files.createDirectories(folder);
            return locked(file, () -> {
                Roster roster = Files.exists(file)
                        ? Json.read(file, Roster.class)
                        : new Roster(id.orElseThrow(), Map.of(), Map.of());
                if (id.isPresent() && !roster.federation().equals(id.get())) {
                    throw new FederateException(
                            folder + " belongs to the federation " + roster.federation() + ", not to "
                                    + id.get() + ". Choose another folder.");
                }
                Path pkcs12 = folder.resolve("certificate.p12");
                Federation federation = new Federation(file, roster.federation(), given.isPresent()
                        ? Certificate.of(given.get(), pkcs12)
                        : Certificate.at(pkcs12));
                federation.keep(roster);
                return federation;
            });
        } catch (IOException | FormatException e) {
            throw new FederateException("Cannot read " + file + " (" + e.getMessage() + ").", e);
        }
    }

    public String id() {
        return id;
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

    Standings standings() {
        return new Standings(file.resolveSibling("standings"));
    }

    /// The sites that have joined, by name.
    public List<Known> sites() {
        return roster().keys().keySet().stream().map(site -> new Known(site, standing(site))).toList();
    }

    private Standing standing(String site) {
        if (standings().removed().contains(site)) {
            return Standing.REMOVED;
        }
        return standings().paused().contains(site) ? Standing.PAUSED : Standing.ADMITTED;
    }

    /// How many invites are neither used nor expired.
    public long openInvites() {
        Instant now = Instant.now();
        return roster().tokens().values().stream()
                .filter(token -> token.usedBy().isEmpty() && token.expires().isAfter(now)).count();
    }

    /// Changes how a site stands, at once where a run goes on.
    ///
    /// @throws FederateException when no site of that name has joined
    public void set(String site, Standing standing) {
        if (!roster().keys().containsKey(site)) {
            throw new FederateException("No site called " + site
                    + " has joined this federation. Nothing was changed; list the sites to see their names.");
        }
        standings().pause(site, standing == Standing.PAUSED);
        standings().remove(site, standing == Standing.REMOVED);
    }

    /// Notes where sites reach this coordinator, for later invites.
    ///
    /// @param address `wss://host:port`
    public void listensAt(String address) {
        try {
            AtomicFile.write(addressFile(), address.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FederateException("Cannot write " + addressFile() + " (" + e.getMessage() + ").", e);
        }
    }

    /// Where sites reach the coordinator of this folder, as it was last started.
    ///
    /// @throws FederateException when it never was
    public String address() {
        try {
            return Files.readString(addressFile());
        } catch (IOException e) {
            throw new FederateException(
                    "This federation's coordinator was never started, so an invite would lead nowhere. Start it first.",
                    e);
        }
    }

    private Path addressFile() {
        return file.resolveSibling("address");
    }

    /// A new invite for one site.
    ///
    /// @param address `wss://host:port`, as the site reaches this coordinator
    /// @param validity how long the site may take to join for the first time
    public Invite invite(String address, Duration validity) {
        byte[] random = new byte[24];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Invite invite = new Invite(address, id(), fingerprint(), token, Instant.now().plus(validity));
        return changing(() -> {
            Roster roster = roster();
            Map<String, Token> tokens = new TreeMap<>(roster.tokens());
            tokens.put(Sha256.of(token), new Token(invite.expires(), ""));
            keep(new Roster(roster.federation(), tokens, roster.keys()));
            return invite;
        });
    }

    /// Lets a site in by its key, or by a fresh token, which is then used up.
    ///
    /// @return why not, or nothing when the site is in
    Optional<Message.Refused> admit(String site, String key, String token) {
        return changing(() -> admit(roster(), site, key, token));
    }

    private Optional<Message.Refused> admit(Roster roster, String site, String key, String token) {
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
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        if (given.expires().isBefore(now)) {
            return refused(Refusal.EXPIRED_INVITE,
                    "This invite expired at " + given.expires() + ", and by the coordinator's clock it is "
                            + now
                            + ". Ask the coordinator for a new one.");
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

    private Roster roster() {
        try {
            return Json.read(file, Roster.class);
        } catch (IOException | FormatException e) {
            throw new FederateException("Cannot read " + file + " (" + e.getMessage() + ").", e);
        }
    }

    private void keep(Roster changed) {
        try {
            AtomicFile.writeSecret(file, Json.pretty(changed).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FederateException("Cannot write " + file + " (" + e.getMessage() + ").", e);
        }
    }

    private interface Change<T> {
        T make() throws IOException;
    }

    private <T> T changing(Change<T> change) {
        try {
            return locked(file, change);
        } catch (IOException e) {
            throw new FederateException("Cannot lock " + file + " (" + e.getMessage() + ").", e);
        }
    }

    /// One program and one thread at a time reads the file and writes it.
    private static <T> T locked(Path file, Change<T> change) throws IOException {
        TURNS.lock();
        try (FileChannel channel = FileChannel.open(file.resolveSibling("federation.lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock _ = channel.lock()) {
            return change.make();
        } finally {
            TURNS.unlock();
        }
    }
}
