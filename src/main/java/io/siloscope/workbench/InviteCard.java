package io.siloscope.workbench;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;

import io.siloscope.federate.FederateException;
import io.siloscope.federate.wire.Invite;

/// What an invite says to the person who holds it.
///
/// @param address where the coordinator is reached
/// @param federation the federation's name
/// @param expires until when it is good for a first join
public record InviteCard(String address, String federation, Instant expires) {

    static InviteCard of(Invite invite) {
        return new InviteCard(invite.address(), invite.federation(), invite.expires());
    }

    /// Reads an invite from a file or from its own text, as it may come in a message.
    ///
    /// @throws FederateException when it is none
    static Invite parse(String typed) {
        String text = typed.strip();
        if (text.startsWith("{")) {
            return Invite.of(text);
        }
        try {
            return Invite.read(Path.of(text));
        } catch (InvalidPathException e) {
            throw new FederateException("\"" + text + "\" is neither a file nor an invite. Nothing was sent;"
                    + " choose the file that the host gave you, or paste its text.", e);
        }
    }
}
