package io.siloscope.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.siloscope.app.terminal.Terminal;
import io.siloscope.federate.wire.Federation;
import io.siloscope.federate.wire.Federation.Standing;
import io.siloscope.federate.wire.Invite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `siloscope sites --dir DIR [--pause NAME | --remove NAME | --admit NAME | --invite FILE]`
@Command(name = "sites", mixinStandardHelpOptions = true, description = "List the sites of a federation that this machine coordinates; invite one more, pause, remove or admit one. A run that goes on follows at once.")
final class SitesCommand implements Callable<Integer> {

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "The coordinator's folder.")
    private Path folder = Path.of("");

    @Option(names = "--pause", paramLabel = "NAME", description = "Ask nothing of this site from the next round on; it stays connected.")
    private List<String> pause = List.of();

    @Option(names = "--remove", paramLabel = "NAME", description = "Hang up on this site, and do not let it in again.")
    private List<String> remove = List.of();

    @Option(names = "--admit", paramLabel = "NAME", description = "Ask a site again that was paused, or let one in that was removed.")
    private List<String> admit = List.of();

    @Option(names = "--invite", paramLabel = "FILE", description = "Write an invite for one more site.")
    private Optional<Path> invite = Optional.empty();

    @Option(names = "--address", paramLabel = "wss://HOST:PORT", description = "Where that site reaches the coordinator (default: as it was last started).")
    private Optional<String> address = Optional.empty();

    @Mixin
    private SharedOptions shared = new SharedOptions();

    private final Terminal terminal;

    SitesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Federation federation = Federation.existing(folder.resolve("federation"));
        pause.forEach(site -> federation.set(site, Standing.PAUSED));
        remove.forEach(site -> federation.set(site, Standing.REMOVED));
        admit.forEach(site -> federation.set(site, Standing.ADMITTED));
        invite.ifPresent(file -> {
            Invite fresh = federation.invite(address.orElseGet(federation::address), Invite.VALIDITY);
            fresh.write(file);
            terminal.note("Invite: %s, until %s", file, fresh.expires());
        });
        List<Federation.Known> sites = federation.sites();
        if (shared.json()) {
            terminal.json(sites);
            return 0;
        }
        for (Federation.Known site : sites) {
            terminal.line("%-24s %s", site.name(), site.standing().name().toLowerCase(Locale.ROOT));
        }
        terminal.line("%d sites have joined; %d invites are open.", sites.size(), federation.openInvites());
        return 0;
    }
}
