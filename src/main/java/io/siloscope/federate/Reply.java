package io.siloscope.federate;

/// What became of a question to one site: failures are data, and the round goes on.
public sealed interface Reply<R> {

    String site();

    /// A good answer.
    record Delivered<R>(String site, R answer) implements Reply<R> {}

    /// No usable answer; the reason is a sentence for people.
    record Missing<R>(String site, Why why, String reason) implements Reply<R> {}

    /// Why an answer is missing.
    enum Why {
        /// An answer came, but it cannot be used.
        REFUSED,
        /// The site's own work failed.
        FAILED,
        /// The site is gone.
        DROPPED,
        /// The deadline passed.
        LATE
    }

    /// What the coordinator learns of a failure at a site. The failure's own message stays there: it may name a
    /// file, and file names hold patients' names.
    static String failure(Throwable cause) {
        return "its work failed (" + cause.getClass().getSimpleName() + "); the site's own screen says why";
    }
}
