package io.siloscope.federate.wire;

import io.siloscope.federate.RunFolder;
import io.siloscope.federate.Task;
import io.siloscope.federate.Update;
import io.siloscope.federate.compress.Compression;
import io.siloscope.federate.compress.Delta;

/// How a site's updates are packed. What compression leaves out is kept in the run's folder, round by round, so that a round
/// that is done again is packed as the first time.
record Packing(Compression compression, RunFolder folder) {

    /// An update ready to be sent.
    ///
    /// @param base the digest of the task's weights
    Parcel pack(Task<?> task, String base, Update update) {
        if (compression instanceof Compression.None) {
            return Parcel.whole(update.weights());
        }
        Delta delta = folder.leftOutUp().difference(compression, task.round(), task.weights(),
                update.weights());
        return Parcel.of(delta, base, Parcel.digest(delta.received()));
    }
}
