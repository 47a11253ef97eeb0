package io.siloscope.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.siloscope.federate.wire.Federation;
import io.siloscope.federate.wire.Federation.Standing;
import io.siloscope.federate.wire.Invite;

/// Who may take part in the runs that a silo hosts. Thread-safe.
public final class Roster {

    private final Path folder;

    Roster(Path folder) {
        this.folder = folder;
    }

    /// The sites that have joined once, by name; empty where the silo never hosted a run.
    public List<Member> members() {
        return Files.isDirectory(folder)
                ? Federation.existing(folder).sites().stream().map(Roster::member).toList()
                : List.of();
    }

    /// Changes how a site stands; a run that goes on follows at once.
    ///
    /// @throws io.siloscope.federate.FederateException when no site of that name has joined
    public void set(Member member) {
        Federation.existing(folder).set(member.name(), switch (member.standing()) {
            case ADMITTED -> Standing.ADMITTED;
            case PAUSED -> Standing.PAUSED;
            case REMOVED -> Standing.REMOVED;
        });
    }

    /// Writes an invite for one more site.
    ///
    /// @param invites where the others lie
    /// @return the file
    Path invite(Path invites) {
        Federation federation = Federation.existing(folder);
        int number = 1;
        while (Files.exists(invites.resolve("site-" + number + ".json"))) {
            number++;
        }
        Path file = invites.resolve("site-" + number + ".json");
        federation.invite(federation.address(), Invite.VALIDITY).write(file);
        return file;
    }

    private static Member member(Federation.Known site) {
        return new Member(site.name(), switch (site.standing()) {
            case ADMITTED -> Member.Standing.ADMITTED;
            case PAUSED -> Member.Standing.PAUSED;
            case REMOVED -> Member.Standing.REMOVED;
        });
    }
}
