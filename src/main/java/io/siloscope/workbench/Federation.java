package io.siloscope.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Hosting a run, taking part in one, and looking at finished ones. Thread-safe. One run at a time.
public final class Federation {

    /// Starts a coordinator and writes one invite file a site into the run's folder.
    ///
    /// @return the invites, for the other sites
    /// @throws WorkbenchException when the port is taken, or there is nothing to train on
    public List<Path> host(HostRequest request) {
        throw new UnsupportedOperationException(request.toString());
    }

    /// Joins the run of an invite file.
    ///
    /// @throws WorkbenchException when the invite cannot be read
    public void join(Path invite) {
        throw new UnsupportedOperationException(invite.toString());
    }

    /// Leaves or ends the present run. What was committed stays.
    public void stop() {
        throw new UnsupportedOperationException();
    }

    /// The run that goes on now, or the last one of this session.
    public Optional<RunState> current() {
        throw new UnsupportedOperationException();
    }

    /// The runs in the silo's folder, newest first.
    public List<RunSummary> runs() {
        throw new UnsupportedOperationException();
    }
}
