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

/// A site at work: it takes part in one run, as a job, once a person has said yes to the run's terms.
final class Joining {

    private final LiveRun live;
    private final ConsentedWork work;
    private final Job<Weights> job;

    private Joining(Invite invite, SiteProfile profile, SiteWork site, boolean consented, Jobs jobs,
            Consumer<RunState> listener) {
        live = new LiveRun(SitePicture.empty(invite), listener);
        work = new ConsentedWork(site);
        if (consented) {
            work.give();
        }
        Consumer<SiteEvent> events = event -> {
            if (event instanceof SiteEvent.Joined joined) {
                site.begin(joined.config().recipe());
            }
            live.change(state -> SitePicture.after(state, event, work.given()));
        };
        job = jobs.submit(Lane.NETWORK, "Take part in " + invite.federation(), (progress, cancel) -> {
            Site connected = new Site(invite, profile, work, jobs.executor(Lane.TRAIN),
                    jobs.executor(Lane.NETWORK), Patience.DEFAULT, events);
            try {
                return connected.join(cancel);
            } catch (RuntimeException e) {
                live.change(state -> SitePicture.failed(state, e));
                throw e;
            }
        });
    }

    /// Joins with an invite; training takes its turns on the training lane.
    ///
    /// @param consented whether the yes is given already; else [#consent()] gives it
    /// @param listener told of each change, on the threads of the site; quick
    static Joining start(Invite invite, SiteProfile profile, SiteWork work, boolean consented, Jobs jobs,
            Consumer<RunState> listener) {
        return new Joining(invite, profile, work, consented, jobs, listener);
    }

    Job<Weights> job() {
        return job;
    }

    /// Says yes to the run's terms.
    void consent() {
        work.give();
        live.change(SitePicture::consented);
    }
}
