package io.siloscope.federate;

import java.time.Duration;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;

import io.siloscope.federate.compress.Delta;
import io.siloscope.jobs.Cancel;
import io.siloscope.math.Weights;

/// The port to the sites of one run: the same round loop runs in one process and over sockets.
public interface Sites {

    /// Every site that has ever joined and is asked, present or not.
    SortedSet<String> members();

    /// Waits until `count` sites are present, at most for `time`.
    ///
    /// @return how many are present
    int awaitPresent(int count, Duration time, Cancel cancel) throws InterruptedException;

    /// Asks sites to do a task, until all have replied or [Task#time] has passed. A site that is gone is waited
    /// for no longer than a short grace; one that returns in time gets the task again.
    ///
    /// @param heard told of each reply as it comes, on the calling thread
    /// @return one reply for each site asked, in the order of names
    <R extends Answer> SortedMap<String, Reply<R>> ask(Set<String> sites, Task<R> task,
            Consumer<Reply<R>> heard,
            Cancel cancel) throws InterruptedException;

    /// The next weights, and how they follow from the ones before: sites that have those may be sent the difference.
    ///
    /// @param base the weights before
    void introduce(Weights base, Delta delta);

    /// Tells the sites that the run waits before a round, or goes on with it.
    void pause(int round, boolean on);

    /// Tells the sites how a round ended.
    void announce(RoundRecord round);

    /// Gives the sites the last weights and lets them go.
    void finish(Weights last) throws InterruptedException;

    /// Tells the sites that the run ends early, and why.
    void stop(String reason);

    /// All bytes so far, by site.
    SortedMap<String, TrafficByKind> traffic();
}
