package io.siloscope.workbench;

import java.util.function.Consumer;

import io.siloscope.federate.wire.Invite;
import io.siloscope.federate.wire.Patience;
import io.siloscope.federate.wire.Site;
import io.siloscope.federate.wire.SiteEvent;
import io.siloscope.federate.wire.SiteProfile;
import io.siloscope.jobs.Job;
import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Lane;
import io.siloscope.math.Weights;

/// A site at work: it takes part in one run, as a job.
final class Joining {

    private Joining() {}

    /// Joins with an invite; training takes its turns on the training lane.
    ///
    /// @param listener told of each change, on the threads of the site; quick
    static Job<Weights> start(Invite invite, SiteProfile profile, SiteWork work, Jobs jobs,
            Consumer<RunState> listener) {
        LiveRun live = new LiveRun(SitePicture.empty(invite), listener);
        Consumer<SiteEvent> events = event -> {
            if (event instanceof SiteEvent.Joined joined) {
                work.begin(joined.config().recipe());
            }
            live.change(state -> SitePicture.after(state, event));
        };
        return jobs.submit(Lane.NETWORK, "Take part in " + invite.federation(), (progress, cancel) -> {
            Site site = new Site(invite, profile, work, jobs.executor(Lane.TRAIN),
                    jobs.executor(Lane.NETWORK),
                    Patience.DEFAULT, events);
            try {
                return site.join(cancel);
            } catch (RuntimeException e) {
                live.change(state -> SitePicture.failed(state, e));
                throw e;
            }
        });
    }
}
