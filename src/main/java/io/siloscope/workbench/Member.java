package io.siloscope.workbench;

/// A site that has joined the federation of this silo once.
public record Member(String name, Standing standing) {

    /// How it stands.
    public enum Standing {
        /// It takes part in runs.
        ADMITTED,
        /// It stays connected and is not asked.
        PAUSED,
        /// It is not let in.
        REMOVED
    }
}
