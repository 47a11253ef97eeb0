package io.siloscope.federate.wire;

import java.util.Optional;
import java.util.regex.Pattern;

import io.siloscope.federate.RunConfig;

/// Decides who comes in: a pure reading of one hello, before the federation is asked to know or register the site.
record Door(Federation federation, RunConfig config) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,63}");

    /// Why a site is not let in, or nothing when it is.
    ///
    /// @param nonce the challenge that it answers
    Optional<Message.Refused> judge(Message.Hello hello, String nonce) {
        if (!hello.version().equals(Wire.PROTOCOL)) {
            return refused(Refusal.VERSION_DIFFERS, "This coordinator speaks " + Wire.PROTOCOL
                    + " and the site " + hello.version() + ". Install the same version on both sides.");
        }
        if (!hello.federation().equals(federation.id())) {
            return refused(Refusal.WRONG_FEDERATION,
                    "This invite belongs to the federation " + hello.federation()
                            + ", and this coordinator hosts " + federation.id() + ".");
        }
        if (!SiteKey.verify(hello.key(), hello.signature(), hello.federation(), nonce,
                federation.fingerprint())) {
            return refused(Refusal.BAD_SIGNATURE,
                    "The site's signature does not match its key and this coordinator's certificate.");
        }
        if (!NAME.matcher(hello.site()).matches()) {
            return refused(Refusal.BAD_NAME,
                    "A site's name has 1 to 64 letters, digits, spaces, dots, dashes and underscores.");
        }
        if (!hello.classes().equals(config.classes().fingerprint())) {
            return refused(Refusal.CLASSES_DIFFER,
                    "The site's class names or their order differ; this run has "
                            + String.join(", ", config.classes().names()) + ".");
        }
        if (!config.encoder().isEmpty() && !hello.encoder().equals(config.encoder())) {
            return refused(Refusal.ENCODER_DIFFERS, "The site embeds with another encoder. This run needs "
                    + config.encoder() + ".");
        }
        if (federation.standings().removed().contains(hello.site())) {
            return refused(Refusal.REMOVED, "The coordinator has removed " + hello.site()
                    + " from this federation. Ask its people, if that is a mistake.");
        }
        return federation.admit(hello.site(), hello.key(), hello.token());
    }

    private static Optional<Message.Refused> refused(Refusal code, String sentence) {
        return Optional.of(new Message.Refused(code, sentence));
    }
}
