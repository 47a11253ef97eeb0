package io.siloscope.federate;

import io.siloscope.jobs.Cancel;
import io.siloscope.jobs.Progress;

/// The port to a site's own training. All that leaves a silo is what these two methods return.
///
/// Runs on the executor that its site was given; where the training engine does one thing at a time, so must that.
/// Of a failure the coordinator learns only the kind, and the run goes on.
public interface LocalWork {

    /// Trains from the task's weights; the answer is made with [Task.Train#answer].
    Update train(Task.Train task, Progress progress, Cancel cancel) throws Exception;

    /// Counts right answers on the site's validation split; a site that has none counts zero examples.
    Evaluation evaluate(Task.Evaluate task, Cancel cancel) throws Exception;
}
