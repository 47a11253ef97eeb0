package io.siloscope.federate.wire;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

import io.siloscope.federate.TrafficByKind;
import io.siloscope.format.FormatException;

/// The sites of one run by name: who has joined, who is there, and who is asked. Thread-safe.
final class Roll {

    private static final String REMOVED = "the coordinator has removed this site";

    private final SortedMap<String, Member> members = new ConcurrentSkipListMap<>();
    private final Standings standings;

    Roll(Standings standings) {
        this.standings = standings;
    }

    /// The sites that take part: neither paused nor removed.
    SortedSet<String> asked() {
        SortedSet<String> names = new TreeSet<>(members.keySet());
        names.removeAll(standings.paused());
        names.removeAll(standings.removed());
        return names;
    }

    /// How many of those are connected.
    int present() {
        return (int) asked().stream().filter(site -> session(site).isPresent()).count();
    }

    /// All open connections.
    List<SiteSession> sessions() {
        return members.values().stream().flatMap(member -> member.session().stream()).toList();
    }

    Optional<SiteSession> session(String site) {
        return Optional.ofNullable(members.get(site)).flatMap(Member::session);
    }

    /// A site that has joined.
    ///
    /// @throws FormatException when it was removed since
    Member member(String site) {
        if (standings.removed().contains(site)) {
            throw new FormatException(REMOVED);
        }
        return Objects.requireNonNull(members.get(site), site);
    }

    /// What is here of an update that broke off.
    Resume resume(String site) {
        Member member = members.get(site);
        return member == null ? Resume.NOTHING : member.resume();
    }

    /// Takes a connection, in place of the site's earlier one.
    ///
    /// @return true when the site came for the first time
    boolean attach(String site, SiteSession session) {
        Member fresh = new Member();
        Member known = members.putIfAbsent(site, fresh);
        (known == null ? fresh : known).attach(session).ifPresent(SiteSession::abort);
        return known == null;
    }

    /// Lets a connection go.
    ///
    /// @return false when another one has replaced it
    boolean detach(String site, SiteSession session, String reason) {
        Member member = members.get(site);
        return member != null && member.detach(session, reason);
    }

    /// Why a site is not worth waiting for, or nothing while it is.
    Optional<String> gone(String site, Duration grace) {
        if (standings.removed().contains(site)) {
            return Optional.of(REMOVED);
        }
        Member member = members.get(site);
        return member == null ? Optional.of("it never joined") : member.gone(grace);
    }

    /// Closes the connections of sites that were removed.
    void expel() {
        Set<String> removed = standings.removed();
        for (String site : removed) {
            session(site).ifPresent(session -> session.close(REMOVED));
        }
    }

    /// Throws away the updates of earlier questions.
    void sweep() {
        members.values().forEach(Member::sweep);
    }

    /// Frame bytes by site, of all rounds together.
    SortedMap<String, TrafficByKind> totals() {
        SortedMap<String, TrafficByKind> all = new TreeMap<>();
        members.forEach((site, member) -> all.put(site, member.total()));
        return all;
    }

    /// Frame bytes by site and round; round 0 is the handshake and the time before training.
    SortedMap<String, SortedMap<Integer, TrafficByKind>> traffic() {
        SortedMap<String, SortedMap<Integer, TrafficByKind>> all = new TreeMap<>();
        members.forEach((site, member) -> all.put(site, member.traffic()));
        return all;
    }
}
