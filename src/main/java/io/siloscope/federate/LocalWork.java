package io.siloscope.federate;

import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;

/// The port to a site's own training. All that leaves a silo is what these two methods return.
///
/// Called on one thread at a time. A failure of any kind becomes a sentence at the coordinator; the run goes on.
public interface LocalWork {

    /// Trains from the task's weights; the answer is made with [Task.Train#answer].
    Update train(Task.Train task, Progress progress, Cancel cancel) throws Exception;

    /// Counts right answers on the site's validation split; a site that has none counts zero examples.
    Evaluation evaluate(Task.Evaluate task, Cancel cancel) throws Exception;
}
