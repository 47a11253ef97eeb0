package io.siloscope.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.siloscope.federate.Coordinator;
import io.siloscope.federate.GlobalEvaluation;
import io.siloscope.federate.RunConfig;
import io.siloscope.federate.RunFolder;
import io.siloscope.federate.wire.Federation;
import io.siloscope.federate.wire.GivenCertificate;
import io.siloscope.federate.wire.Invite;
import io.siloscope.federate.wire.Listen;
import io.siloscope.federate.wire.Patience;
import io.siloscope.federate.wire.SiteServer;
import io.siloscope.jobs.Job;
import io.siloscope.jobs.Jobs;
import io.siloscope.jobs.Lane;
import io.siloscope.learn.InitialWeights;
import io.siloscope.math.Weights;

/// A coordinator at work: a port, invites, and the round loop as a job. Used by the desktop and without one.
public final class Hosting implements AutoCloseable {

    private final SiteServer server;
    private final Federation federation;
    private final Listen listen;
    private final String host;
    private final boolean goesOn;
    private final Job<Weights> job;

    private Hosting(SiteServer server, Federation federation, Listen listen, String host, boolean goesOn,
            Job<Weights> job) {
        this.server = server;
        this.federation = federation;
        this.listen = listen;
        this.host = host;
        this.goesOn = goesOn;
        this.job = job;
    }

    /// Listens on a port and starts the run, or goes on with the same run where the folder holds it; the port is open when
    /// this returns.
    ///
    /// @param folder holds the federation's certificate and members, and a folder a run below `runs`
    /// @param test judges each global model, or [GlobalEvaluation#NONE]
    /// @param host the name or address that invites carry
    /// @param certificate the institution's own, or nothing for a self-signed one
    /// @param listen the port, and whether it is encrypted
    /// @param grace how long a round waits for a site whose connection is gone
    /// @param listener told of each change, on the threads of the run; quick
    /// @throws io.siloscope.federate.FederateException when the port is taken or the folder cannot be written
    public static Hosting start(Path folder, RunConfig config, GlobalEvaluation test, String host,
            Listen listen, Optional<GivenCertificate> certificate, Duration grace, Jobs jobs,
            Consumer<RunState> listener) {
        Path place = folder.resolve("federation");
        Federation federation = certificate.map(given -> Federation.at(place, config.federation(), given))
                .orElseGet(() -> Federation.at(place, config.federation()));
        LiveRun live = new LiveRun(
                HostPicture.empty(config.run(), RunState.Role.HOST, config.rounds()), listener);
        SiteServer server = new SiteServer(config, federation, listen,
                Patience.DEFAULT.withGrace(grace),
                jobs.executor(Lane.NETWORK),
                event -> live.change(state -> HostPicture.after(state, event)));
        federation.listensAt(listen.address(host, server.port()));
        RunFolder runFolder = new RunFolder(folder.resolve("runs").resolve(config.run()));
        boolean goesOn = runFolder.begun();
        Coordinator coordinator = new Coordinator(config, server, test, runFolder,
                event -> live.change(state -> HostPicture.after(state, event)));
        Job<Weights> job = jobs.submit(Lane.NETWORK, "Coordinate " + config.run(), (progress, cancel) -> {
            try (server) {
                Weights start = InitialWeights.draw(config.recipe(), config.seed().split("initial"));
                return coordinator.goOn(start, cancel);
            }
        });
        return new Hosting(server, federation, listen, host, goesOn, job);
    }

    /// The round loop; its result is the last global model.
    public Job<Weights> job() {
        return job;
    }

    /// True when the run had begun earlier: its sites are known and need no invites.
    public boolean goesOn() {
        return goesOn;
    }

    /// The address that sites connect to.
    public String address() {
        return listen.address(host, server.port());
    }

    /// An invite for one more site.
    public Invite invite() {
        return invite(host);
    }

    /// An invite for a site that reaches the coordinator under another name.
    Invite invite(String name) {
        return federation.invite(listen.address(name, server.port()), Invite.VALIDITY);
    }

    /// Writes invites as `site-1.json`, `site-2.json` … and says where.
    public List<Path> writeInvites(Path folder, int count) {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Path file = folder.resolve("site-" + i + ".json");
            invite().write(file);
            files.add(file);
        }
        return files;
    }

    /// Ends the run; what was committed stays.
    @Override
    public void close() {
        job.cancel();
    }
}
